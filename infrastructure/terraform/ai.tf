resource "azurerm_cognitive_account" "foundry" {
  count                      = var.foundry == null ? 0 : 1
  name                       = "ai-${local.name}"
  resource_group_name        = azurerm_resource_group.main.name
  location                   = azurerm_resource_group.main.location
  kind                       = "AIServices"
  sku_name                   = "S0"
  custom_subdomain_name      = "ai-${local.name}"
  project_management_enabled = true
  tags                       = local.tags

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_cognitive_account_project" "feedback" {
  count                = var.foundry == null ? 0 : 1
  name                 = "feedback"
  cognitive_account_id = azurerm_cognitive_account.foundry[0].id
  location             = azurerm_resource_group.main.location
  tags                 = local.tags

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_cognitive_deployment" "judge" {
  count                = var.foundry == null ? 0 : 1
  name                 = "judge"
  cognitive_account_id = azurerm_cognitive_account.foundry[0].id
  # A score must not change because a model did: a new version is a decision, with evaluation before it.
  version_upgrade_option = "NoAutoUpgrade"

  model {
    format  = "OpenAI"
    name    = var.foundry.model
    version = var.foundry.version
  }

  sku {
    name     = var.foundry.sku
    capacity = var.foundry.capacity
  }
}

resource "azurerm_cognitive_account" "speech" {
  count                 = var.speech_enabled ? 1 : 0
  name                  = "speech-${local.name}"
  resource_group_name   = azurerm_resource_group.main.name
  location              = azurerm_resource_group.main.location
  kind                  = "SpeechServices"
  sku_name              = "S0"
  custom_subdomain_name = "speech-${local.name}"
  tags                  = local.tags
}

resource "azurerm_storage_account" "video_indexer" {
  count                           = var.video_indexer_enabled ? 1 : 0
  name                            = "stvi${local.compact_name}"
  resource_group_name             = azurerm_resource_group.main.name
  location                        = azurerm_resource_group.main.location
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  min_tls_version                 = "TLS1_2"
  allow_nested_items_to_be_public = false
  tags                            = local.tags
}

resource "azurerm_video_indexer_account" "main" {
  count               = var.video_indexer_enabled ? 1 : 0
  name                = "vi-${local.name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  tags                = local.tags

  storage {
    storage_account_id = azurerm_storage_account.video_indexer[0].id
  }

  identity {
    type = "SystemAssigned"
  }
}

# Video Indexer keeps its own copies in the account that it was given.
resource "azurerm_role_assignment" "video_indexer" {
  count                = var.video_indexer_enabled ? 1 : 0
  scope                = azurerm_storage_account.video_indexer[0].id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = azurerm_video_indexer_account.main[0].identity[0].principal_id
}

# The engine asks for the account's token by its own identity.
resource "azurerm_role_assignment" "index_videos" {
  count                = var.video_indexer_enabled ? 1 : 0
  scope                = azurerm_video_indexer_account.main[0].id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.app["processor-service"].principal_id
}
