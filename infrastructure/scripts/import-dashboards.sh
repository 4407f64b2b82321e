#!/usr/bin/env bash
# Gives Azure Managed Grafana our dashboards; again after each change of one. Needs `az` signed in.
# infrastructure/scripts/import-dashboards.sh dev
set -euo pipefail

environment=${1:?dev or prod}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
for file in "$root"/manifests/components/dashboards/*.json; do
  az grafana dashboard import --resource-group "rg-ibuddy-$environment" --name "graf-ibuddy-$environment" \
    --folder "Interview Buddy" --overwrite true --definition "$file" --output none
  basename "$file"
done
