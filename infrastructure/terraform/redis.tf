resource "azurerm_managed_redis" "main" {
  name                      = "redis-${local.name}"
  resource_group_name       = azurerm_resource_group.main.name
  location                  = azurerm_resource_group.main.location
  sku_name                  = var.redis.sku
  high_availability_enabled = var.redis.highly_available
  public_network_access     = "Disabled"
  tags                      = local.tags

  default_database {
    # ioredis speaks to one address; EVENTS_PREFIX is a hash tag, so that scripts see their keys in one slot.
    clustering_policy = "EnterpriseCluster"
    client_protocol   = "Encrypted"
    # A stream that evicts loses events. What does not fit is refused, and the outbox waits.
    eviction_policy                               = "NoEviction"
    persistence_append_only_file_backup_frequency = "1s"
    access_keys_authentication_enabled            = true
  }
}
