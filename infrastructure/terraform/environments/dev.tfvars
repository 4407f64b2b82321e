subscription_id         = "00000000-0000-0000-0000-000000000000"
environment             = "dev"
name_prefix             = "ibuddy"
location                = "westeurope"
public_url              = "https://dev.interview-buddy.example"
operator_group_id       = "00000000-0000-0000-0000-000000000000"
operator_address_ranges = ["203.0.113.0/24"]
alert_emails            = ["operators@interview-buddy.example"]

kubernetes_version    = "1.34"
istio_revision        = "asm-1-27"
zones                 = []
cluster_tier          = "Free"
system_pool           = { size = "Standard_D2as_v5", min = 1, max = 2 }
apps_pool             = { size = "Standard_D4as_v5", min = 1, max = 4 }
virtual_nodes_enabled = true
terraform_in_cluster  = "apply"
state                 = { resource_group = "rg-ibuddy-state", storage_account = "stibuddystate" }

postgres                   = { sku = "B_Standard_B2s", storage_mb = 32768, zone_redundant = false, geo_redundant_backup = false }
postgres_connections_alert = 340
redis                      = { sku = "Balanced_B0", highly_available = false }
storage_replication        = "LRS"

foundry = {
  model    = "gpt-4.1-mini"
  version  = "2025-04-14"
  sku      = "DataZoneStandard"
  capacity = 50
}
speech_enabled        = false
video_indexer_enabled = false

firebase = {
  project_id  = "interview-buddy-dev"
  api_key     = "replace-by-the-web-api-key"
  auth_domain = "interview-buddy-dev.firebaseapp.com"
}
smtp_host       = "smtp.interview-buddy.example"
mail_from       = "Interview Buddy <coach@dev.interview-buddy.example>"
support_email   = "support@interview-buddy.example"
voice_inference = "on"

monthly_budget     = 700
budget_start       = "2026-12-01T00:00:00Z"
log_retention_days = 30
dashboards_enabled = false
