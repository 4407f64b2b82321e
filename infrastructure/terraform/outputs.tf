locals {
  everywhere = {
    APP_ENV             = "production"
    LOG_LEVEL           = "info"
    FIREBASE_PROJECT_ID = var.firebase.project_id
  }
  bus = {
    # The braces are a hash tag: all keys of the bus share one slot of the clustered Redis.
    EVENTS_PREFIX = "{ib}"
  }
  recordings = {
    BLOB_ACCOUNT_URL = trimsuffix(azurerm_storage_account.recordings.primary_blob_endpoint, "/")
    BLOB_CONTAINER   = azurerm_storage_container.recordings.name
  }

  # What is switched off is empty, which is not set. The engine of the image itself comes last: it takes everything.
  video_indexer_known = var.video_indexer_enabled && var.video_indexer_account_id != ""
  transcription = {
    TRANSCRIPTION_ENGINES = join(",", concat(
      var.speech_enabled ? ["azure-speech"] : [],
      local.video_indexer_known ? ["azure-video-indexer"] : [],
      ["pocketsphinx"],
    ))
    AZURE_SPEECH_ENDPOINT     = var.speech_enabled ? trimsuffix(azurerm_cognitive_account.speech[0].endpoint, "/") : ""
    VIDEO_INDEXER_ACCOUNT_ID  = local.video_indexer_known ? var.video_indexer_account_id : ""
    VIDEO_INDEXER_LOCATION    = local.video_indexer_known ? azurerm_video_indexer_account.main[0].location : ""
    VIDEO_INDEXER_RESOURCE_ID = local.video_indexer_known ? azurerm_video_indexer_account.main[0].id : ""
  }

  config = {
    web = merge(local.everywhere, local.bus, {
      PUBLIC_URL           = var.public_url
      FIREBASE_API_KEY     = var.firebase.api_key
      FIREBASE_AUTH_DOMAIN = var.firebase.auth_domain
    })
    upload-service    = merge(local.everywhere, local.bus, local.recordings)
    processor-service = merge(local.everywhere, local.bus, local.recordings, local.transcription)
    ai-analyzer-service = merge(
      local.everywhere,
      local.bus,
      { VOICE_INFERENCE = var.voice_inference },
      var.foundry == null ? {} : {
        AZURE_AI_BASE_URL   = local.foundry_url
        AZURE_AI_DEPLOYMENT = one(azurerm_cognitive_deployment.judge[*].name)
      },
    )
    notification-service = merge(local.everywhere, local.bus, {
      PUBLIC_URL    = var.public_url
      MAIL_FROM     = var.mail_from
      SUPPORT_EMAIL = var.support_email
    })
  }

  identities = merge(
    { for app, identity in azurerm_user_assigned_identity.app : app => identity.client_id },
    { for name, identity in azurerm_user_assigned_identity.controller : name => identity.client_id },
  )
}

output "config" {
  description = "Environment variables of each app that are no secret."
  value       = local.config
}

output "secrets" {
  description = "Environment variables of each app that are secrets, and the name of each in the vault."
  value = {
    web = {
      REDIS_URL = "redis-url"
    }
    upload-service = {
      DATABASE_URL = "database-url"
      REDIS_URL    = "redis-url"
    }
    processor-service = {
      DATABASE_URL     = "database-url"
      REDIS_URL        = "redis-url"
      AZURE_SPEECH_KEY = "azure-speech-key"
      DEEPGRAM_API_KEY = "deepgram-api-key"
      OPENAI_API_KEY   = "openai-api-key"
    }
    ai-analyzer-service = {
      DATABASE_URL          = "database-url"
      REDIS_URL             = "redis-url"
      AZURE_AI_API_KEY      = "azure-ai-api-key"
      OPENAI_API_KEY        = "openai-api-key"
      ANTHROPIC_API_KEY     = "anthropic-api-key"
      COMPATIBLE_AI_API_KEY = "compatible-ai-api-key"
    }
    notification-service = {
      DATABASE_URL = "database-url"
      REDIS_URL    = "redis-url"
      SMTP_URL     = "smtp-url"
    }
  }
}

output "operator_secrets" {
  description = "Secrets that Terraform does not know: an operator writes them (docs/deployment.md)."
  value = {
    required = ["smtp-url", "firebase-credentials", "gateway-certificate"]
    optional = ["openai-api-key", "anthropic-api-key", "compatible-ai-api-key", "deepgram-api-key"]
  }
}

output "settings" {
  description = "Every NAME that manifests/ and flux/ leave open; infrastructure/scripts/export-env.sh prints them."
  value = merge(
    merge(values(local.config)...),
    { for name, id in local.identities : "${upper(replace(name, "-", "_"))}_CLIENT_ID" => id },
    {
      AZURE_LOCATION        = azurerm_resource_group.main.location
      CLUSTER_NAME          = azurerm_kubernetes_cluster.main.name
      ENVIRONMENT           = var.environment
      ISTIO_REVISION        = var.istio_revision
      KEY_VAULT_URL         = azurerm_key_vault.main.vault_uri
      OIDC_ISSUER_URL       = azurerm_kubernetes_cluster.main.oidc_issuer_url
      POSTGRES_HOST         = azurerm_postgresql_flexible_server.main.fqdn
      POSTGRES_RESOURCE_ID  = azurerm_postgresql_flexible_server.main.id
      PUBLIC_HOST           = trimprefix(var.public_url, "https://")
      REDIS_HOST            = azurerm_managed_redis.main.hostname
      REGISTRY              = azurerm_container_registry.main.login_server
      RESOURCE_GROUP        = azurerm_resource_group.main.name
      SMTP_HOST             = var.smtp_host
      STATE_RESOURCE_GROUP  = var.state.resource_group
      STATE_STORAGE_ACCOUNT = var.state.storage_account
      TENANT_ID             = data.azurerm_client_config.current.tenant_id
      # In quotes: Flux fills it into YAML, which takes a bare on for true, and a ConfigMap holds no true.
      VOICE_INFERENCE = jsonencode(var.voice_inference)
    },
    var.foundry == null ? { AZURE_AI_BASE_URL = "", AZURE_AI_DEPLOYMENT = "" } : {},
  )
}

output "postgres_app_password" {
  description = "For infrastructure/scripts/database-roles.sql."
  value       = random_password.postgres_app.result
  sensitive   = true
}
