resource "azurerm_user_assigned_identity" "cluster" {
  name                = "id-cluster-${local.name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  tags                = local.tags
}

resource "azurerm_role_assignment" "cluster_network" {
  scope                = azurerm_virtual_network.main.id
  role_definition_name = "Network Contributor"
  principal_id         = azurerm_user_assigned_identity.cluster.principal_id
}

resource "azurerm_kubernetes_cluster" "main" {
  name                      = "aks-${local.name}"
  resource_group_name       = azurerm_resource_group.main.name
  location                  = azurerm_resource_group.main.location
  dns_prefix                = local.name
  kubernetes_version        = var.kubernetes_version
  sku_tier                  = var.cluster_tier
  automatic_upgrade_channel = "patch"
  node_os_upgrade_channel   = "NodeImage"
  oidc_issuer_enabled       = true
  workload_identity_enabled = true
  local_account_disabled    = true
  azure_policy_enabled      = true
  image_cleaner_enabled     = true
  # Once a week; layers of an image that was rolled back from are still there the next day.
  image_cleaner_interval_hours = 168
  tags                         = local.tags

  api_server_access_profile {
    authorized_ip_ranges = var.operator_address_ranges
  }

  azure_active_directory_role_based_access_control {
    azure_rbac_enabled     = true
    admin_group_object_ids = [var.operator_group_id]
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.cluster.id]
  }

  default_node_pool {
    name                         = "system"
    vm_size                      = var.system_pool.size
    vnet_subnet_id               = azurerm_subnet.nodes.id
    zones                        = var.zones
    auto_scaling_enabled         = true
    min_count                    = var.system_pool.min
    max_count                    = var.system_pool.max
    only_critical_addons_enabled = true
    host_encryption_enabled      = true
    temporary_name_for_rotation  = "systemtmp"

    upgrade_settings {
      max_surge = "33%"
    }
  }

  # Virtual nodes want Azure CNI with addresses of the subnet: neither overlay nor Cilium.
  network_profile {
    network_plugin    = "azure"
    network_policy    = "calico"
    load_balancer_sku = "standard"
    service_cidr      = "10.41.0.0/16"
    dns_service_ip    = "10.41.0.10"
  }

  service_mesh_profile {
    mode = "Istio"
    # Two while the mesh is upgraded (docs/operations.md), in the order in which Azure names them.
    revisions                        = sort(compact([var.istio_revision, var.istio_revision_beside]))
    external_ingress_gateway_enabled = true
    internal_ingress_gateway_enabled = false
  }

  workload_autoscaler_profile {
    keda_enabled = true
  }

  dynamic "aci_connector_linux" {
    for_each = var.virtual_nodes_enabled ? [azurerm_subnet.virtual_nodes.name] : []
    content {
      subnet_name = aci_connector_linux.value
    }
  }

  oms_agent {
    log_analytics_workspace_id      = azurerm_log_analytics_workspace.main.id
    msi_auth_for_monitoring_enabled = true
  }

  monitor_metrics {}

  maintenance_window_auto_upgrade {
    frequency   = "Weekly"
    interval    = 1
    duration    = 4
    day_of_week = "Tuesday"
    start_time  = "03:00"
    utc_offset  = "+00:00"
  }

  maintenance_window_node_os {
    frequency   = "Weekly"
    interval    = 1
    duration    = 4
    day_of_week = "Wednesday"
    start_time  = "03:00"
    utc_offset  = "+00:00"
  }

  lifecycle {
    # The autoscaler and the patch channel change them; a minor version is `az aks upgrade` (docs/operations.md), which
    # takes the nodes along.
    ignore_changes = [default_node_pool[0].node_count, kubernetes_version]
  }

  depends_on = [azurerm_role_assignment.cluster_network]
}

# Virtual nodes put container groups into their subnet with an identity of their own.
resource "azurerm_role_assignment" "virtual_nodes" {
  count                = var.virtual_nodes_enabled ? 1 : 0
  scope                = azurerm_subnet.virtual_nodes.id
  role_definition_name = "Network Contributor"
  principal_id         = azurerm_kubernetes_cluster.main.aci_connector_linux[0].connector_identity[0].object_id
}

resource "azurerm_kubernetes_cluster_node_pool" "apps" {
  name                        = "apps"
  kubernetes_cluster_id       = azurerm_kubernetes_cluster.main.id
  vm_size                     = var.apps_pool.size
  vnet_subnet_id              = azurerm_subnet.nodes.id
  zones                       = var.zones
  auto_scaling_enabled        = true
  min_count                   = var.apps_pool.min
  max_count                   = var.apps_pool.max
  host_encryption_enabled     = true
  temporary_name_for_rotation = "appstmp"
  tags                        = local.tags

  upgrade_settings {
    max_surge = "33%"
    # A transcription may take its pod's whole grace; see terminationGracePeriodSeconds of processor-service.
    drain_timeout_in_minutes = 30
  }

  lifecycle {
    ignore_changes = [node_count]
  }
}

resource "azurerm_container_registry" "main" {
  name                = "cr${local.compact_name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  sku                 = var.environment == "prod" ? "Premium" : "Basic"
  admin_enabled       = false
  tags                = local.tags
}

resource "azurerm_role_assignment" "pull_images" {
  scope                = azurerm_container_registry.main.id
  role_definition_name = "AcrPull"
  principal_id         = azurerm_kubernetes_cluster.main.kubelet_identity[0].object_id
}
