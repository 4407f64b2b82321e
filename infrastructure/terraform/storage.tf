resource "azurerm_storage_account" "recordings" {
  name                              = "st${local.compact_name}"
  resource_group_name               = azurerm_resource_group.main.name
  location                          = azurerm_resource_group.main.location
  account_tier                      = "Standard"
  account_kind                      = "StorageV2"
  account_replication_type          = var.storage_replication
  min_tls_version                   = "TLS1_2"
  https_traffic_only_enabled        = true
  infrastructure_encryption_enabled = true
  shared_access_key_enabled         = false
  allow_nested_items_to_be_public   = false
  public_network_access_enabled     = false
  default_to_oauth_authentication   = true
  cross_tenant_replication_enabled  = false
  local_user_enabled                = false
  tags                              = local.tags

  # Neither versions nor soft delete of blobs: a recording that was deleted is gone.
  blob_properties {
    versioning_enabled  = false
    change_feed_enabled = false

    container_delete_retention_policy {
      days = 7
    }
  }

  # Signed addresses are given to ffmpeg only, for the time of one transcription.
  sas_policy {
    expiration_period = "01.00:00:00"
    expiration_action = "Block"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "azurerm_storage_container" "recordings" {
  name                  = "recordings"
  storage_account_id    = azurerm_storage_account.recordings.id
  container_access_type = "private"
}

# A net below the product's own retention (at most 365 days), for what a fault left behind.
resource "azurerm_storage_management_policy" "recordings" {
  storage_account_id = azurerm_storage_account.recordings.id

  rule {
    name    = "recordings-past-the-longest-retention"
    enabled = true
    filters {
      blob_types   = ["blockBlob"]
      prefix_match = ["${azurerm_storage_container.recordings.name}/uploads/"]
    }
    actions {
      base_blob {
        delete_after_days_since_creation_greater_than = 372
      }
    }
  }

  rule {
    name    = "sound-of-recordings-in-work"
    enabled = true
    filters {
      blob_types   = ["blockBlob"]
      prefix_match = ["${azurerm_storage_container.recordings.name}/audio/"]
    }
    actions {
      base_blob {
        delete_after_days_since_creation_greater_than = 2
      }
    }
  }
}
