resource "azurerm_key_vault" "main" {
  name                       = "kv-${local.name}"
  resource_group_name        = azurerm_resource_group.main.name
  location                   = azurerm_resource_group.main.location
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
  soft_delete_retention_days = 7
  tags                       = local.tags

  # The cluster comes by the private endpoint, operators and this Terraform from their own ranges.
  network_acls {
    default_action = "Deny"
    bypass         = "None"
    ip_rules       = var.operator_address_ranges
  }
}

# Whoever applies this for the first time must be in the group: it writes secrets.
resource "azurerm_role_assignment" "operators_vault" {
  for_each             = toset(["Key Vault Secrets Officer", "Key Vault Certificates Officer"])
  scope                = azurerm_key_vault.main.id
  role_definition_name = each.key
  principal_id         = var.operator_group_id
}

locals {
  database_host = "${azurerm_postgresql_flexible_server.main.fqdn}:5432/${azurerm_postgresql_flexible_server_database.main.name}?sslmode=verify-full"
  redis_port    = azurerm_managed_redis.main.default_database[0].port
  redis_key     = azurerm_managed_redis.main.default_database[0].primary_access_key
  foundry_key   = one(azurerm_cognitive_account.foundry[*].primary_access_key)
  # As the vendor documents the OpenAI interface of a resource.
  foundry_url = one([for account in azurerm_cognitive_account.foundry : "https://${account.custom_subdomain_name}.openai.azure.com/openai/v1"])

  # Keys are names in the vault: the variable's name in kebab-case.
  written_secrets = merge(
    {
      database-url            = "postgresql://interview_buddy_app:${random_password.postgres_app.result}@${local.database_host}"
      migrations-database-url = "postgresql://${azurerm_postgresql_flexible_server.main.administrator_login}:${random_password.postgres_owner.result}@${local.database_host}"
      redis-url               = "rediss://:${urlencode(local.redis_key)}@${azurerm_managed_redis.main.hostname}:${local.redis_port}"
    },
    { applicationinsights-connection-string = azurerm_application_insights.main.connection_string },
    var.foundry == null ? {} : { azure-ai-api-key = local.foundry_key },
    var.speech_enabled ? { azure-speech-key = one(azurerm_cognitive_account.speech[*].primary_access_key) } : {},
  )
}

resource "azurerm_key_vault_secret" "written" {
  # The names are no secret; without this Terraform would take the whole map for one.
  for_each     = nonsensitive(toset(keys(local.written_secrets)))
  name         = each.key
  value        = local.written_secrets[each.key]
  key_vault_id = azurerm_key_vault.main.id
  tags         = local.tags

  depends_on = [azurerm_role_assignment.operators_vault]
}
