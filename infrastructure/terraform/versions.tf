terraform {
  required_version = ">= 1.9.0"

  required_providers {
    # provider-schema.json is the schema of these very versions: raise both together.
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "3.7.2"
    }
  }

  # terraform init -backend-config=environments/<environment>.backend.hcl
  backend "azurerm" {}
}

provider "azurerm" {
  subscription_id     = var.subscription_id
  storage_use_azuread = true
  # infrastructure/scripts/register-providers.sh does, once.
  resource_provider_registrations = "none"

  features {
    key_vault {
      purge_soft_delete_on_destroy = false
    }
    # Recordings' account is reached by its private endpoint only, which Terraform does not use.
    storage {
      data_plane_available = false
    }
    resource_group {
      prevent_deletion_if_contains_resources = true
    }
  }
}
