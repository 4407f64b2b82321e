#!/bin/sh
# export-env.sh ENVIRONMENT [--configmap]: prints what Terraform made and manifests/ and flux/ ask for, as NAME=value
# lines, or as the ConfigMap cluster-settings from which Flux fills every ${NAME}:
#   infrastructure/scripts/export-env.sh dev --configmap >flux/clusters/dev/cluster-settings.yaml
# No secret is among it: those stay in the vault.
# Needs terraform (initialised for ENVIRONMENT), jq, and kubectl for --configmap (no cluster is asked).
set -eu

usage() {
  echo "usage: $0 dev|prod [--configmap]" >&2
  exit 64
}
environment=${1:-}
form=${2:-}
case $environment in dev | prod) ;; *) usage ;; esac
case $form in '' | --configmap) ;; *) usage ;; esac

here=$(cd "$(dirname "$0")" && pwd)
outputs=$(terraform -chdir="$here/../terraform" output -json)
initialised=$(printf '%s' "$outputs" | jq -r '.settings.value.ENVIRONMENT // "nothing"')
if [ "$initialised" != "$environment" ]; then
  echo "Terraform is initialised for $initialised, not for $environment:" >&2
  echo "  terraform init -reconfigure -backend-config=environments/$environment.backend.hcl" >&2
  exit 65
fi

settings=$(printf '%s' "$outputs" | jq -r '.settings.value | to_entries | sort_by(.key)[] | "\(.key)=\(.value)"')
if [ "$form" = --configmap ]; then
  printf '%s\n' "$settings" |
    kubectl create configmap cluster-settings --namespace flux-system --from-env-file=/dev/stdin --dry-run=client --output yaml
else
  printf '%s\n' "$settings"
fi
echo "Secrets that an operator writes into the vault, where they are not there yet:" >&2
printf '%s' "$outputs" | jq -r '.operator_secrets.value | (.required[] + "  required"), (.optional[] + "  optional")' >&2
