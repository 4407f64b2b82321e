resource "azurerm_log_analytics_workspace" "main" {
  name                = "log-${local.name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  sku                 = "PerGB2018"
  retention_in_days   = var.log_retention_days
  tags                = local.tags
}

resource "azurerm_application_insights" "main" {
  name                          = "appi-${local.name}"
  resource_group_name           = azurerm_resource_group.main.name
  location                      = azurerm_resource_group.main.location
  workspace_id                  = azurerm_log_analytics_workspace.main.id
  application_type              = "Node.JS"
  local_authentication_disabled = false
  tags                          = local.tags
}

resource "azurerm_monitor_workspace" "main" {
  name                = "prom-${local.name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  tags                = local.tags
}

resource "azurerm_monitor_data_collection_endpoint" "metrics" {
  name                = "dce-${local.name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  kind                = "Linux"
  tags                = local.tags
}

resource "azurerm_monitor_data_collection_rule" "metrics" {
  name                        = "dcr-${local.name}"
  resource_group_name         = azurerm_resource_group.main.name
  location                    = azurerm_resource_group.main.location
  data_collection_endpoint_id = azurerm_monitor_data_collection_endpoint.metrics.id
  kind                        = "Linux"
  tags                        = local.tags

  data_sources {
    prometheus_forwarder {
      name    = "prometheus"
      streams = ["Microsoft-PrometheusMetrics"]
    }
  }

  destinations {
    monitor_account {
      name               = "prometheus"
      monitor_account_id = azurerm_monitor_workspace.main.id
    }
  }

  data_flow {
    streams      = ["Microsoft-PrometheusMetrics"]
    destinations = ["prometheus"]
  }
}

resource "azurerm_monitor_data_collection_rule_association" "metrics" {
  name                    = "dcra-${local.name}"
  target_resource_id      = azurerm_kubernetes_cluster.main.id
  data_collection_rule_id = azurerm_monitor_data_collection_rule.metrics.id
}

# The agent signs in by its identity and collects what a rule tells it; without one it collects nothing.
locals {
  log_streams = ["Microsoft-ContainerLogV2", "Microsoft-KubeEvents", "Microsoft-KubePodInventory"]
}

resource "azurerm_monitor_data_collection_rule" "logs" {
  name                = "dcr-logs-${local.name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  kind                = "Linux"
  tags                = local.tags

  data_sources {
    extension {
      name           = "ContainerInsightsExtension"
      extension_name = "ContainerInsights"
      streams        = local.log_streams
      extension_json = jsonencode({
        dataCollectionSettings = {
          interval               = "5m"
          namespaceFilteringMode = "Include"
          namespaces             = [local.namespace, "aks-istio-ingress", "flux-system"]
          enableContainerLogV2   = true
        }
      })
    }
  }

  destinations {
    log_analytics {
      name                  = "logs"
      workspace_resource_id = azurerm_log_analytics_workspace.main.id
    }
  }

  data_flow {
    streams      = local.log_streams
    destinations = ["logs"]
  }
}

resource "azurerm_monitor_data_collection_rule_association" "logs" {
  # The name by which the agent finds its rule.
  name                    = "ContainerInsightsExtension"
  target_resource_id      = azurerm_kubernetes_cluster.main.id
  data_collection_rule_id = azurerm_monitor_data_collection_rule.logs.id
}

resource "azurerm_dashboard_grafana" "main" {
  count                 = var.dashboards_enabled ? 1 : 0
  name                  = "graf-${local.name}"
  resource_group_name   = azurerm_resource_group.main.name
  location              = azurerm_resource_group.main.location
  grafana_major_version = "11"
  api_key_enabled       = false
  tags                  = local.tags

  identity {
    type = "SystemAssigned"
  }

  azure_monitor_workspace_integrations {
    resource_id = azurerm_monitor_workspace.main.id
  }
}

resource "azurerm_role_assignment" "dashboards_read_metrics" {
  count                = var.dashboards_enabled ? 1 : 0
  scope                = azurerm_monitor_workspace.main.id
  role_definition_name = "Monitoring Data Reader"
  principal_id         = azurerm_dashboard_grafana.main[0].identity[0].principal_id
}

resource "azurerm_role_assignment" "operators_see_dashboards" {
  count                = var.dashboards_enabled ? 1 : 0
  scope                = azurerm_dashboard_grafana.main[0].id
  role_definition_name = "Grafana Admin"
  principal_id         = var.operator_group_id
}

locals {
  # Who read a secret, who did what in the cluster, which statements were slow.
  audited = {
    postgres = { resource_id = azurerm_postgresql_flexible_server.main.id, categories = ["PostgreSQLLogs"] }
    vault    = { resource_id = azurerm_key_vault.main.id, categories = ["AuditEvent"] }
    cluster  = { resource_id = azurerm_kubernetes_cluster.main.id, categories = ["kube-audit-admin", "guard"] }
  }
}

resource "azurerm_monitor_diagnostic_setting" "audit" {
  for_each                   = local.audited
  name                       = "audit"
  target_resource_id         = each.value.resource_id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.main.id

  dynamic "enabled_log" {
    for_each = toset(each.value.categories)
    content {
      category = enabled_log.value
    }
  }
}
