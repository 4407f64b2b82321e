#!/bin/sh
# deploy-local.sh: brings manifests/local onto the cluster of the current context (Minikube, kind), in the order that
# Flux keeps elsewhere: what the apps stand on, migrations, apps. Safe to repeat.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
in_namespace="kubectl --namespace interview-buddy"

kubectl apply --kustomize "$root/manifests/local/foundation"
for store in statefulset/postgres statefulset/redis statefulset/azurite deployment/firebase-emulator deployment/inbox; do
  $in_namespace rollout status "$store" --timeout=300s
done
# A Job cannot be changed: a new image wants a new one.
$in_namespace delete job migrations blob-container --ignore-not-found
kubectl apply --kustomize "$root/manifests/local/migrations"
$in_namespace wait --for=condition=Complete job/migrations job/blob-container --timeout=600s
kubectl apply --kustomize "$root/manifests/local"
for app in upload-service processor-service ai-analyzer-service notification-service web; do
  $in_namespace rollout status "deployment/$app" --timeout=300s
done
echo "kubectl --namespace interview-buddy port-forward service/front-door 8080:80   then http://localhost:8080"
