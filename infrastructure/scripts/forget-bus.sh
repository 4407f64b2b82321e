#!/bin/sh
# forget-bus.sh ENVIRONMENT: removes the bus's keys from Redis, from a pod. Only after the database was restored to an
# earlier time: what they speak of did not happen there. The relays fill the streams again from PostgreSQL.
# Needs az and kubectl for that environment.
set -eu

environment=${1:-}
case $environment in
  dev | prod) ;;
  *)
    echo "usage: $0 dev|prod" >&2
    exit 64
    ;;
esac
# Without a user redis-cli sends an empty one, which is refused.
url=$(az keyvault secret show --vault-name "kv-ibuddy-$environment" --name redis-url --query value --output tsv | sed 's#//:#//default:#')
in_the_pod=$(
  cat <<'END'
read -r url
redis-cli --no-auth-warning -u "$url" --scan --pattern '{ib}:*' | xargs -r -n 100 redis-cli --no-auth-warning -u "$url" DEL
END
)
printf '%s\n' "$url" | kubectl run "forget-bus-$$" --namespace default --image redis:7-alpine --restart Never --rm --stdin --quiet -- \
  sh -c "$in_the_pod"
