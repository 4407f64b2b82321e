resource "azurerm_private_dns_zone" "postgres" {
  name                = "${local.name}.private.postgres.database.azure.com"
  resource_group_name = azurerm_resource_group.main.name
  tags                = local.tags
}

resource "azurerm_private_dns_zone_virtual_network_link" "postgres" {
  name                  = "postgres"
  resource_group_name   = azurerm_resource_group.main.name
  private_dns_zone_name = azurerm_private_dns_zone.postgres.name
  virtual_network_id    = azurerm_virtual_network.main.id
  tags                  = local.tags
}

# Without special characters: both stand in connection addresses.
resource "random_password" "postgres_owner" {
  length  = 40
  special = false
}

resource "random_password" "postgres_app" {
  length  = 40
  special = false
}

resource "azurerm_postgresql_flexible_server" "main" {
  name                          = "psql-${local.name}"
  resource_group_name           = azurerm_resource_group.main.name
  location                      = azurerm_resource_group.main.location
  version                       = "18"
  sku_name                      = var.postgres.sku
  storage_mb                    = var.postgres.storage_mb
  auto_grow_enabled             = true
  delegated_subnet_id           = azurerm_subnet.postgres.id
  private_dns_zone_id           = azurerm_private_dns_zone.postgres.id
  public_network_access_enabled = false
  administrator_login           = "interview_buddy_owner"
  administrator_password        = random_password.postgres_owner.result
  # The promise of docs/privacy.md: what was erased is gone from backups after 7 days.
  backup_retention_days        = 7
  geo_redundant_backup_enabled = var.postgres.geo_redundant_backup
  tags                         = local.tags

  dynamic "high_availability" {
    for_each = var.postgres.zone_redundant ? ["ZoneRedundant"] : []
    content {
      mode = high_availability.value
    }
  }

  maintenance_window {
    day_of_week  = 2
    start_hour   = 2
    start_minute = 0
  }

  lifecycle {
    prevent_destroy = true
    # After a failover the standby is where the primary was; moving it back is nobody's gain.
    ignore_changes = [zone, high_availability[0].standby_availability_zone]
  }

  depends_on = [azurerm_private_dns_zone_virtual_network_link.postgres]
}

resource "azurerm_postgresql_flexible_server_database" "main" {
  name      = "interview_buddy"
  server_id = azurerm_postgresql_flexible_server.main.id
  collation = "en_US.utf8"
  # As Azure says it back: in small letters Terraform would want to make the database anew.
  charset = "UTF8"

  lifecycle {
    prevent_destroy = true
  }
}

resource "azurerm_postgresql_flexible_server_configuration" "main" {
  for_each = {
    require_secure_transport = "on"
    # A service that was killed in a transaction must not hold its locks for ever.
    idle_in_transaction_session_timeout = "60000"
    log_min_duration_statement          = "1000"
    # Parameters of statements are what people said.
    log_parameter_max_length          = "0"
    log_parameter_max_length_on_error = "0"
  }
  name      = each.key
  server_id = azurerm_postgresql_flexible_server.main.id
  value     = each.value
}
