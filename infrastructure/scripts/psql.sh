#!/bin/sh
# psql.sh ENVIRONMENT [ARGUMENT…] <FILE: psql as the owner of the environment's database, from a pod, because the server
# has no public address. ARGUMENTs are psql's:
#   infrastructure/scripts/psql.sh dev -v account=UID <infrastructure/scripts/erase-account.sql
#   echo 'SELECT count(*) FROM interviews;' | infrastructure/scripts/psql.sh prod
# The address, with its password, goes by standard input: a pod's specification is kept in the cluster's audit log.
# Needs az and kubectl for that environment. OWNER names another address, as that of a restored server.
set -eu

environment=${1:-}
case $environment in
  dev | prod) shift ;;
  *)
    echo "usage: $0 dev|prod [ARGUMENT…] <FILE" >&2
    exit 64
    ;;
esac
owner=${OWNER:-$(az keyvault secret show --vault-name "kv-ibuddy-$environment" --name migrations-database-url --query value --output tsv)}
in_the_pod=$(
  cat <<'END'
read -r owner && exec psql "$owner" -v ON_ERROR_STOP=1 "$@" -f -
END
)
# Alpine: its image has the public authorities, against which the server's certificate is checked.
{
  printf '%s\n' "$owner"
  cat
} | kubectl run "psql-$$" --namespace default --image postgres:18-alpine --restart Never --rm --stdin --quiet \
  --env PGSSLROOTCERT=system -- \
  sh -c "$in_the_pod" psql "$@"
