resource "azurerm_monitor_action_group" "operators" {
  name                = "ag-${local.name}"
  resource_group_name = azurerm_resource_group.main.name
  short_name          = "operators"
  tags                = local.tags

  dynamic "email_receiver" {
    for_each = toset(var.alert_emails)
    content {
      name                    = email_receiver.value
      email_address           = email_receiver.value
      use_common_alert_schema = true
    }
  }
}

locals {
  # What only Azure sees. What the apps themselves say is in the rules of manifests/components/monitoring.
  metric_alerts = {
    postgres-storage = {
      scope       = azurerm_postgresql_flexible_server.main.id
      namespace   = "Microsoft.DBforPostgreSQL/flexibleServers"
      metric      = "storage_percent"
      aggregation = "Average"
      operator    = "GreaterThan"
      threshold   = 80
      severity    = 1
    }
    postgres-connections = {
      scope       = azurerm_postgresql_flexible_server.main.id
      namespace   = "Microsoft.DBforPostgreSQL/flexibleServers"
      metric      = "active_connections"
      aggregation = "Maximum"
      operator    = "GreaterThan"
      threshold   = var.postgres_connections_alert
      severity    = 2
    }
    postgres-down = {
      scope       = azurerm_postgresql_flexible_server.main.id
      namespace   = "Microsoft.DBforPostgreSQL/flexibleServers"
      metric      = "is_db_alive"
      aggregation = "Minimum"
      operator    = "LessThan"
      threshold   = 1
      severity    = 0
    }
    redis-memory = {
      scope       = azurerm_managed_redis.main.id
      namespace   = "Microsoft.Cache/redisEnterprise"
      metric      = "usedmemorypercentage"
      aggregation = "Maximum"
      operator    = "GreaterThan"
      threshold   = 70
      severity    = 1
    }
    recordings-availability = {
      scope       = azurerm_storage_account.recordings.id
      namespace   = "Microsoft.Storage/storageAccounts"
      metric      = "Availability"
      aggregation = "Average"
      operator    = "LessThan"
      threshold   = 99
      severity    = 1
    }
    vault-availability = {
      scope       = azurerm_key_vault.main.id
      namespace   = "Microsoft.KeyVault/vaults"
      metric      = "Availability"
      aggregation = "Average"
      operator    = "LessThan"
      threshold   = 99
      severity    = 2
    }
  }
}

resource "azurerm_monitor_metric_alert" "main" {
  for_each            = local.metric_alerts
  name                = "${each.key}-${local.name}"
  resource_group_name = azurerm_resource_group.main.name
  scopes              = [each.value.scope]
  severity            = each.value.severity
  frequency           = "PT5M"
  window_size         = "PT15M"
  description         = "docs/operations.md#${each.key}"
  tags                = local.tags

  criteria {
    metric_namespace = each.value.namespace
    metric_name      = each.value.metric
    aggregation      = each.value.aggregation
    operator         = each.value.operator
    threshold        = each.value.threshold
  }

  action {
    action_group_id = azurerm_monitor_action_group.operators.id
  }
}

resource "azurerm_consumption_budget_resource_group" "main" {
  name              = "budget-${local.name}"
  resource_group_id = azurerm_resource_group.main.id
  amount            = var.monthly_budget
  time_grain        = "Monthly"

  time_period {
    start_date = var.budget_start
  }

  dynamic "notification" {
    for_each = toset(["50", "80", "100"])
    content {
      threshold      = tonumber(notification.value)
      threshold_type = "Actual"
      operator       = "GreaterThanOrEqualTo"
      contact_emails = var.alert_emails
    }
  }

  notification {
    threshold      = 110
    threshold_type = "Forecasted"
    operator       = "GreaterThanOrEqualTo"
    contact_emails = var.alert_emails
  }
}
