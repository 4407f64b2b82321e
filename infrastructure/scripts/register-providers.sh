#!/bin/sh
# register-providers.sh: what a subscription must know before Terraform can make anything in it. Safe to repeat; waits,
# some minutes the first time. Terraform itself registers nothing (versions.tf): the identity that plans in the cluster
# may not, and the provider's own list has namespaces that Azure has retired, and lacks some that are needed here.
# Needs az for the subscription, and leave to register in it.
set -eu

az feature register --namespace Microsoft.Compute --name EncryptionAtHost --output none
for namespace in \
  Microsoft.AlertsManagement \
  Microsoft.Cache \
  Microsoft.CognitiveServices \
  Microsoft.Consumption \
  Microsoft.ContainerInstance \
  Microsoft.ContainerRegistry \
  Microsoft.ContainerService \
  Microsoft.DBforPostgreSQL \
  Microsoft.Dashboard \
  Microsoft.Insights \
  Microsoft.KeyVault \
  Microsoft.ManagedIdentity \
  Microsoft.Monitor \
  Microsoft.Network \
  Microsoft.OperationalInsights \
  Microsoft.OperationsManagement \
  Microsoft.PolicyInsights \
  Microsoft.Storage \
  Microsoft.VideoIndexer; do
  az provider register --namespace "$namespace" --wait --output none
  echo "$namespace"
done
until [ "$(az feature show --namespace Microsoft.Compute --name EncryptionAtHost --query properties.state --output tsv)" = Registered ]; do
  sleep 15
done
# Only now is the feature taken over.
az provider register --namespace Microsoft.Compute --wait --output none
echo "Microsoft.Compute with EncryptionAtHost"
