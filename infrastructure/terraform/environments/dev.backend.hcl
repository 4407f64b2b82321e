# Made once by infrastructure/scripts/create-state.sh dev
resource_group_name  = "rg-ibuddy-state"
storage_account_name = "stibuddystate"
container_name       = "tfstate"
key                  = "dev.tfstate"
use_azuread_auth     = true
