#!/bin/sh
# events.sh COMMAND…: `npm run events` inside the cluster, with the addresses that upload-service has.
#   events.sh status | lag | dead [--limit N] | redrive [--dry-run] [--id ID] | replay --interview ID [--dry-run]
# Needs kubectl and leave to exec into interview-buddy's pods. KUBECONTEXT names the cluster, if not the current one.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
kubectl ${KUBECONTEXT:+--context "$KUBECONTEXT"} --namespace interview-buddy \
  exec --stdin deploy/upload-service --container upload-service -- \
  node --input-type=module - "$@" <"$here/events.mjs"
