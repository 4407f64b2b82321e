resource "azurerm_user_assigned_identity" "app" {
  for_each            = toset(local.apps)
  name                = "id-${each.key}-${local.name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  tags                = local.tags
}

resource "azurerm_federated_identity_credential" "app" {
  for_each            = toset(local.apps)
  name                = each.key
  resource_group_name = azurerm_resource_group.main.name
  parent_id           = azurerm_user_assigned_identity.app[each.key].id
  issuer              = azurerm_kubernetes_cluster.main.oidc_issuer_url
  subject             = "system:serviceaccount:${local.namespace}:${each.key}"
  audience            = ["api://AzureADTokenExchange"]
}

locals {
  # Controllers that speak to Azure, and the ServiceAccount that each runs as.
  controllers = {
    external-secrets = "system:serviceaccount:external-secrets:external-secrets"
    image-reflector  = "system:serviceaccount:flux-system:image-reflector-controller"
    terraform        = "system:serviceaccount:flux-system:tf-runner"
    watch            = "system:serviceaccount:${local.namespace}:watch"
  }
}

resource "azurerm_user_assigned_identity" "controller" {
  for_each            = local.controllers
  name                = "id-${each.key}-${local.name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  tags                = local.tags
}

resource "azurerm_federated_identity_credential" "controller" {
  for_each            = local.controllers
  name                = each.key
  resource_group_name = azurerm_resource_group.main.name
  parent_id           = azurerm_user_assigned_identity.controller[each.key].id
  issuer              = azurerm_kubernetes_cluster.main.oidc_issuer_url
  subject             = each.value
  audience            = ["api://AzureADTokenExchange"]
}

# --- who may do what; web, ai-analyzer-service and notification-service may do nothing in Azure ---

resource "azurerm_role_assignment" "read_secrets" {
  scope                = azurerm_key_vault.main.id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = azurerm_user_assigned_identity.controller["external-secrets"].principal_id
}

# Sees when it was backed up; no row of it.
resource "azurerm_role_assignment" "see_backups" {
  scope                = azurerm_postgresql_flexible_server.main.id
  role_definition_name = "Reader"
  principal_id         = azurerm_user_assigned_identity.controller["watch"].principal_id
}

resource "azurerm_role_assignment" "find_images" {
  scope                = azurerm_container_registry.main.id
  role_definition_name = "AcrPull"
  principal_id         = azurerm_user_assigned_identity.controller["image-reflector"].principal_id
}

resource "azurerm_role_assignment" "write_recordings" {
  scope                = azurerm_storage_container.recordings.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = azurerm_user_assigned_identity.app["upload-service"].principal_id
}

resource "azurerm_role_assignment" "read_recordings" {
  scope                = azurerm_storage_container.recordings.id
  role_definition_name = "Storage Blob Data Reader"
  principal_id         = azurerm_user_assigned_identity.app["processor-service"].principal_id
}

# Only below audio/: a recording itself it can read, never change.
resource "azurerm_role_assignment" "write_audio" {
  scope                = azurerm_storage_container.recordings.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = azurerm_user_assigned_identity.app["processor-service"].principal_id
  condition_version    = "2.0"
  condition            = <<-EOT
    (
      (
        !(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'})
        AND !(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'})
        AND !(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete'})
      )
      OR
      (
        @Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path] StringLike 'audio/*'
      )
    )
  EOT
}

# The key that signs addresses for one blob and a day at most.
resource "azurerm_role_assignment" "sign_addresses" {
  for_each             = toset(["upload-service", "processor-service"])
  scope                = azurerm_storage_account.recordings.id
  role_definition_name = "Storage Blob Delegator"
  principal_id         = azurerm_user_assigned_identity.app[each.key].principal_id
}

# --- Flux's Terraform controller ---

data "azurerm_storage_account" "state" {
  name                = var.state.storage_account
  resource_group_name = var.state.resource_group
}

# Reader too: each plan looks up the account itself, which is in no group of this environment.
resource "azurerm_role_assignment" "terraform_state" {
  for_each             = toset(["Reader", "Storage Blob Data Contributor"])
  scope                = data.azurerm_storage_account.state.id
  role_definition_name = each.key
  principal_id         = azurerm_user_assigned_identity.controller["terraform"].principal_id
}

# A plan reads keys too, which Reader may not: of Redis and the models because they are in the state, of the cluster
# because the provider asks for them.
resource "azurerm_role_definition" "plan" {
  count       = var.terraform_in_cluster == "plan" ? 1 : 0
  name        = "Terraform plan of ${local.name}"
  scope       = azurerm_resource_group.main.id
  description = "Keys that a plan of this group reads, beside Reader."

  permissions {
    actions = [
      "Microsoft.Cache/redisEnterprise/databases/listKeys/action",
      "Microsoft.CognitiveServices/accounts/listKeys/action",
      "Microsoft.ContainerService/managedClusters/accessProfiles/listCredential/action",
      "Microsoft.ContainerService/managedClusters/listClusterUserCredential/action",
      "Microsoft.OperationalInsights/workspaces/sharedKeys/action",
    ]
  }
}

resource "azurerm_role_assignment" "terraform_plan" {
  count              = var.terraform_in_cluster == "plan" ? 1 : 0
  scope              = azurerm_resource_group.main.id
  role_definition_id = azurerm_role_definition.plan[0].role_definition_resource_id
  principal_id       = azurerm_user_assigned_identity.controller["terraform"].principal_id
}

# Who applies may also assign roles: a cluster that applies can do to this group whatever its operators can.
resource "azurerm_role_assignment" "terraform" {
  for_each             = toset(var.terraform_in_cluster == "apply" ? ["Contributor", "Role Based Access Control Administrator", "Key Vault Secrets Officer"] : ["Reader", "Key Vault Secrets User"])
  scope                = azurerm_resource_group.main.id
  role_definition_name = each.key
  principal_id         = azurerm_user_assigned_identity.controller["terraform"].principal_id
}
