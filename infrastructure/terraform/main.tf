locals {
  name = "${var.name_prefix}-${var.environment}"
  # For kinds of names that take no hyphen.
  compact_name = "${var.name_prefix}${var.environment}"
  namespace    = "interview-buddy"
  services     = ["upload-service", "processor-service", "ai-analyzer-service", "notification-service"]
  apps         = concat(["web"], local.services)
  tags = {
    product     = "interview-buddy"
    environment = var.environment
    managed-by  = "terraform"
  }
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-${local.name}"
  location = var.location
  tags     = local.tags
}
