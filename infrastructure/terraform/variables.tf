variable "subscription_id" {
  description = "Subscription that pays for the environment."
  type        = string
}

variable "environment" {
  description = "dev or prod; part of every name."
  type        = string

  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "dev or prod is wanted."
  }
}

variable "name_prefix" {
  description = "First part of names that must be unique in all of Azure."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]{2,9}$", var.name_prefix))
    error_message = "3 to 10 lower-case letters and digits are wanted, a letter first."
  }
}

variable "location" {
  description = "Azure region. Everything of a person stays in it."
  type        = string
}

variable "public_url" {
  description = "Address under which people reach the product."
  type        = string

  validation {
    condition     = startswith(var.public_url, "https://")
    error_message = "An https:// address is wanted."
  }
}

variable "operator_group_id" {
  description = "Entra group whose members run the cluster and may read secrets and telemetry."
  type        = string
}

variable "operator_address_ranges" {
  description = "Address ranges from which the Kubernetes API and the vault may be reached."
  type        = list(string)
}

variable "alert_emails" {
  description = "Who gets alerts and budget warnings."
  type        = list(string)
}

# --- cluster ---

variable "kubernetes_version" {
  description = "Minor version of Kubernetes; AKS takes its newest patch."
  type        = string
}

variable "istio_revision" {
  description = "Revision of the Istio add-on (az aks mesh get-revisions); the namespace's istio.io/rev label says the same."
  type        = string
}

variable "istio_revision_beside" {
  description = "Second revision of the add-on while the mesh is upgraded; null in between."
  type        = string
  default     = null
}

variable "zones" {
  description = "Availability zones; empty for none."
  type        = list(string)
}

variable "cluster_tier" {
  description = "Free has no promised uptime, Standard has."
  type        = string
}

variable "system_pool" {
  description = "Nodes for what runs the cluster."
  type        = object({ size = string, min = number, max = number })
}

variable "apps_pool" {
  description = "Nodes for the five apps."
  type        = object({ size = string, min = number, max = number })
}

variable "virtual_nodes_enabled" {
  description = "Container instances for bursts and previews."
  type        = bool
}

variable "terraform_in_cluster" {
  description = "What Flux's Terraform controller may do here: plan and show drift, or apply plans that a person approved."
  type        = string

  validation {
    condition     = contains(["plan", "apply"], var.terraform_in_cluster)
    error_message = "plan or apply is wanted."
  }
}

variable "state" {
  description = "Where this state is kept, as in the backend file."
  type        = object({ resource_group = string, storage_account = string })
}

# --- data ---

variable "postgres" {
  description = "Size of PostgreSQL; zone_redundant keeps a standby in another zone."
  type        = object({ sku = string, storage_mb = number, zone_redundant = bool, geo_redundant_backup = bool })
}

variable "redis" {
  description = "Size of Azure Managed Redis; highly_available keeps a replica."
  type        = object({ sku = string, highly_available = bool })
}

variable "storage_replication" {
  description = "LRS in one place, ZRS over zones. GRS would carry recordings out of the region."
  type        = string

  validation {
    condition     = contains(["LRS", "ZRS"], var.storage_replication)
    error_message = "LRS or ZRS is wanted: recordings stay in their region."
  }
}

# --- artificial intelligence ---

variable "foundry" {
  description = "Model that judges answers in Azure AI Foundry; capacity in thousands of tokens a minute. null: none."
  type        = object({ model = string, version = string, sku = string, capacity = number })
  default     = null
}

variable "speech_enabled" {
  description = "Azure AI Speech, for the engine that transcribes by it."
  type        = bool
}

variable "video_indexer_enabled" {
  description = "Azure AI Video Indexer."
  type        = bool
}

variable "video_indexer_account_id" {
  description = "Id that Video Indexer itself gave the account (az resource show, properties.accountId): the provider does not say it. Empty until it is known; the engine is used from then on."
  type        = string
  default     = ""
}

# --- people and mail ---

variable "firebase" {
  description = "Firebase Authentication; the web key is no secret."
  type        = object({ project_id = string, api_key = string, auth_domain = string })
}

variable "smtp_host" {
  description = "Host of the mail server: the mesh opens its egress to no other."
  type        = string
}

variable "mail_from" {
  description = "Sender of every mail: Interview Buddy <coach@example.com>"
  type        = string
}

variable "support_email" {
  description = "Where answers to our mails go."
  type        = string
}

variable "voice_inference" {
  description = "off where employers or schools in the EU run it (AI Act, Art. 5)."
  type        = string

  validation {
    condition     = contains(["on", "off"], var.voice_inference)
    error_message = "on or off is wanted."
  }
}

# --- money and watching ---

variable "monthly_budget" {
  description = "In the currency of the subscription. Warnings at 50, 80 and 100 %, and when 110 % is foreseen."
  type        = number
}

variable "budget_start" {
  description = "First day of a month, as 2026-12-01T00:00:00Z."
  type        = string
}

variable "log_retention_days" {
  description = "How long logs and traces are kept."
  type        = number
}

variable "dashboards_enabled" {
  description = "Azure Managed Grafana."
  type        = bool
}

variable "postgres_connections_alert" {
  description = "Open connections from which an alert tells: about 80 % of what the size of PostgreSQL allows."
  type        = number
}
