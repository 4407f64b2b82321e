subscription_id         = "00000000-0000-0000-0000-000000000000"
environment             = "prod"
name_prefix             = "ibuddy"
location                = "westeurope"
public_url              = "https://interview-buddy.example"
operator_group_id       = "00000000-0000-0000-0000-000000000000"
operator_address_ranges = ["203.0.113.0/24"]
alert_emails            = ["operators@interview-buddy.example"]

kubernetes_version    = "1.34"
istio_revision        = "asm-1-27"
zones                 = ["1", "2", "3"]
cluster_tier          = "Standard"
system_pool           = { size = "Standard_D4as_v5", min = 3, max = 5 }
apps_pool             = { size = "Standard_D8as_v5", min = 3, max = 10 }
virtual_nodes_enabled = true
terraform_in_cluster  = "plan"
state                 = { resource_group = "rg-ibuddy-state", storage_account = "stibuddystate" }

postgres                   = { sku = "GP_Standard_D4ds_v5", storage_mb = 262144, zone_redundant = true, geo_redundant_backup = false }
postgres_connections_alert = 1370
redis                      = { sku = "Balanced_B5", highly_available = true }
storage_replication        = "ZRS"

foundry = {
  model    = "gpt-4.1-mini"
  version  = "2025-04-14"
  sku      = "DataZoneStandard"
  capacity = 500
}
speech_enabled        = true
video_indexer_enabled = false

firebase = {
  project_id  = "interview-buddy-prod"
  api_key     = "replace-by-the-web-api-key"
  auth_domain = "interview-buddy-prod.firebaseapp.com"
}
smtp_host       = "smtp.interview-buddy.example"
mail_from       = "Interview Buddy <coach@interview-buddy.example>"
support_email   = "support@interview-buddy.example"
voice_inference = "on"

monthly_budget     = 4000
budget_start       = "2026-12-01T00:00:00Z"
log_retention_days = 90
dashboards_enabled = true
