#!/bin/sh
# create-state.sh ENVIRONMENT LOCATION OPERATOR_GROUP_ID: makes the storage account that holds Terraform's state.
# Safe to repeat. The state holds passwords: only the operators' group may read it, there is no account key,
# and old versions are kept for 30 days so that a broken state can be taken back.
set -eu

if [ $# -ne 3 ]; then
  echo "usage: $0 dev|prod LOCATION OPERATOR_GROUP_ID" >&2
  exit 64
fi
backend=$(cd "$(dirname "$0")" && pwd)/../terraform/environments/$1.backend.hcl
[ -f "$backend" ] || {
  echo "$backend does not exist." >&2
  exit 66
}
setting() {
  sed -n "s/^$1 *= *\"\(.*\)\"\$/\1/p" "$backend"
}
group=$(setting resource_group_name)
account=$(setting storage_account_name)
container=$(setting container_name)

az group create --name "$group" --location "$2" --output none
az storage account create --resource-group "$group" --name "$account" --location "$2" --sku Standard_ZRS \
  --min-tls-version TLS1_2 --allow-blob-public-access false --allow-shared-key-access false --output none
az storage account blob-service-properties update --resource-group "$group" --account-name "$account" \
  --enable-versioning true --enable-delete-retention true --delete-retention-days 30 --output none
scope=$(az storage account show --resource-group "$group" --name "$account" --query id --output tsv)
az role assignment create --assignee-object-id "$3" --assignee-principal-type Group \
  --role "Storage Blob Data Contributor" --scope "$scope" --output none
# Not `container create`: the role above takes minutes until it holds, and this needs none.
az storage container-rm create --resource-group "$group" --storage-account "$account" --name "$container" --output none
echo "state of $1: $account/$container"
