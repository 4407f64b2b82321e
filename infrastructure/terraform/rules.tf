# Managed Prometheus reads no PrometheusRule objects: the very files that a cluster with the operator would apply
# are made its rule groups here, so that each alert is written once.
locals {
  components = "${path.module}/../../manifests/components"
  rule_documents = flatten([
    for file in fileset(local.components, "**/*rules.yaml") : [
      for document in split("\n---\n", file("${local.components}/${file}")) : yamldecode(document)
    ]
  ])
  rule_groups = merge([
    for document in local.rule_documents : {
      for group in document.spec.groups : group.name => group
    } if try(document.kind, "") == "PrometheusRule"
  ]...)
  # Of Azure's five, as the action group's mails show them.
  severities = { critical = 1, warning = 2, info = 3 }
}

resource "azurerm_monitor_alert_prometheus_rule_group" "main" {
  for_each            = local.rule_groups
  name                = "${each.key}-${local.name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  cluster_name        = azurerm_kubernetes_cluster.main.name
  scopes              = [azurerm_monitor_workspace.main.id, azurerm_kubernetes_cluster.main.id]
  interval            = "PT1M"
  tags                = local.tags

  dynamic "rule" {
    for_each = each.value.rules
    content {
      alert       = try(rule.value.alert, null)
      record      = try(rule.value.record, null)
      expression  = rule.value.expr
      for         = can(rule.value.for) ? "PT${upper(rule.value.for)}" : null
      labels      = try(rule.value.labels, null)
      annotations = try(rule.value.annotations, null)
      severity    = can(rule.value.alert) ? local.severities[rule.value.labels.severity] : null

      dynamic "action" {
        for_each = can(rule.value.alert) ? [azurerm_monitor_action_group.operators.id] : []
        content {
          action_group_id = action.value
        }
      }

      dynamic "alert_resolution" {
        for_each = can(rule.value.alert) ? [true] : []
        content {
          auto_resolved   = alert_resolution.value
          time_to_resolve = "PT10M"
        }
      }
    }
  }
}
