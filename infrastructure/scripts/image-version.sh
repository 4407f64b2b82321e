#!/bin/sh
# image-version.sh RUN: the tag of images built from this commit. On a tag v1.2.3 that is 1.2.3; elsewhere the next
# patch of the newest release before it, as 1.2.4-main.RUN: newer than that release, older than the next, and newer
# with each run. Flux takes the newest of all for dev, and releases only for prod. Wants the tags (fetch-depth: 0).
set -eu

run=${1:-}
case $run in
  '' | *[!0-9]*)
    echo "usage: $0 RUN (a number that grows)" >&2
    exit 64
    ;;
esac
release='v[0-9]*.[0-9]*.[0-9]*'
if exact=$(git describe --tags --exact-match --match "$release" 2>/dev/null); then
  echo "${exact#v}"
  exit
fi
last=$(git describe --tags --abbrev=0 --match "$release" 2>/dev/null || echo v0.0.0)
last=${last#v}
echo "${last%.*}.$((${last##*.} + 1))-main.$run"
