import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocks, readTerraform, type Resource } from '../terraform/read-terraform.ts';

export const name = 'terraform: what every plan lets pass and a running environment would lack';

const IN_THE_CLUSTER = 'flux/infrastructure/terraform.yaml';
/** The name by which the agent of AKS finds the rule that says which logs it collects. */
const RULE_OF_THE_AGENT = 'ContainerInsightsExtension';
/** Read with a key by the provider, which Reader may not. */
const READ_WITH_A_KEY: Readonly<Record<string, string>> = {
  azurerm_managed_redis: 'Microsoft.Cache/redisEnterprise/databases/listKeys/action',
  azurerm_cognitive_account: 'Microsoft.CognitiveServices/accounts/listKeys/action',
  azurerm_kubernetes_cluster: 'Microsoft.ContainerService/managedClusters/listClusterUserCredential/action',
};

const REGISTERS = 'infrastructure/scripts/register-providers.sh';
/** Whose namespace a kind of resource is of. */
const NAMESPACES: readonly [kind: RegExp, namespace: string][] = [
  [/^azurerm_monitor_alert_prometheus/, 'Microsoft.AlertsManagement'],
  [/^azurerm_monitor_workspace$/, 'Microsoft.Monitor'],
  [/^azurerm_(monitor_|application_insights)/, 'Microsoft.Insights'],
  [/^azurerm_managed_redis/, 'Microsoft.Cache'],
  [/^azurerm_cognitive_/, 'Microsoft.CognitiveServices'],
  [/^azurerm_consumption_/, 'Microsoft.Consumption'],
  [/^azurerm_container_registry/, 'Microsoft.ContainerRegistry'],
  [/^azurerm_kubernetes_/, 'Microsoft.ContainerService'],
  [/^azurerm_postgresql_/, 'Microsoft.DBforPostgreSQL'],
  [/^azurerm_dashboard_grafana/, 'Microsoft.Dashboard'],
  [/^azurerm_key_vault/, 'Microsoft.KeyVault'],
  [/^azurerm_(user_assigned_identity|federated_identity_credential)/, 'Microsoft.ManagedIdentity'],
  [/^azurerm_(virtual_network|subnet|private_)/, 'Microsoft.Network'],
  [/^azurerm_log_analytics_/, 'Microsoft.OperationalInsights'],
  [/^azurerm_storage_/, 'Microsoft.Storage'],
  [/^azurerm_video_indexer_/, 'Microsoft.VideoIndexer'],
];
/** Of every subscription, or of no cloud. */
const EVERYWHERE = /^(azurerm_(client_config|resource_group|role_)|random_)/;

export async function run(root: string): Promise<string[]> {
  const { resources } = await readTerraform(join(root, 'infrastructure/terraform'));
  return [
    ...logFaults(resources),
    ...planFaults(resources),
    ...databaseFaults(resources),
    ...untold(root, resources),
    ...stateFaults(root),
    ...unregistered(root, resources),
  ];
}

const ofType = (resources: readonly Resource[], type: string): Resource[] =>
  resources.filter((resource) => resource.type === type && !resource.address.startsWith('data.'));

function logFaults(resources: readonly Resource[]): string[] {
  const collects = ofType(resources, 'azurerm_kubernetes_cluster').some(({ body }) =>
    blocks(body['oms_agent']).some((agent) => agent['msi_auth_for_monitoring_enabled'] === true),
  );
  const associated = ofType(resources, 'azurerm_monitor_data_collection_rule_association').some(
    ({ body }) => body['name'] === RULE_OF_THE_AGENT,
  );
  return collects && !associated
    ? [`No rule is associated as ${RULE_OF_THE_AGENT}: the agent would collect no log.`]
    : [];
}

function planFaults(resources: readonly Resource[]): string[] {
  const allowed = ofType(resources, 'azurerm_role_definition').flatMap(({ body }) =>
    blocks(body['permissions']).flatMap(({ actions }) => (Array.isArray(actions) ? actions : [])),
  );
  const unread = Object.entries(READ_WITH_A_KEY)
    .filter(([type, action]) => ofType(resources, type).length > 0 && !allowed.includes(action))
    .map(([type, action]) => `A cluster that only plans could not read ${type}: it may not ${action}.`);
  // What is looked up in another group is not covered by the roles of this one.
  const unseen = resources
    .filter(({ address, type }) => address.startsWith('data.') && type !== 'azurerm_client_config')
    .filter(({ address }) => !readers(resources).some((scope) => scope.includes(address)))
    .map(({ address }) => `A cluster that plans could not look up ${address}: it is no Reader there.`);
  return [...unread, ...unseen];
}

/** Where somebody is a Reader. */
function readers(resources: readonly Resource[]): string[] {
  return ofType(resources, 'azurerm_role_assignment')
    .filter(({ body }) =>
      /"Reader"/.test(JSON.stringify([body['role_definition_name'], body['for_each']]).replaceAll('\\', '')),
    )
    .map(({ body }) => String(body['scope']));
}

/** What an app works with: a resource of these kinds that no output and no secret speaks of is paid for and not used. */
const WORKED_WITH = [
  'azurerm_cognitive_account',
  'azurerm_managed_redis',
  'azurerm_postgresql_flexible_server',
  'azurerm_video_indexer_account',
];

function untold(root: string, resources: readonly Resource[]): string[] {
  const told = ['outputs.tf', 'secrets.tf']
    .map((file) => readFileSync(join(root, 'infrastructure/terraform', file), 'utf8'))
    .join('\n');
  return WORKED_WITH.flatMap((type) => ofType(resources, type))
    .filter(({ address }) => !new RegExp(`\\b${address}\\b`).test(told))
    .map(({ address }) => `${address} is made, and no app is told of it.`);
}

/** Azure says UTF8 back, and another word makes a new database. */
function databaseFaults(resources: readonly Resource[]): string[] {
  return ofType(resources, 'azurerm_postgresql_flexible_server_database')
    .filter(({ body }) => body['charset'] !== undefined && body['charset'] !== 'UTF8')
    .map(
      ({ address, body }) => `${address}: charset ${String(body['charset'])} would be made anew each time.`,
    );
}

/** The controller in the cluster must find the state where the environment's own files say. */
function stateFaults(root: string): string[] {
  const file = join(root, IN_THE_CLUSTER);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return [...text.matchAll(/^\s*(resource_group_name|storage_account_name)\s*= "([^"$]+)"/gm)].map(
    ([, key = '', value = '']) => `${IN_THE_CLUSTER}: ${key} is ${value} whatever the tfvars say.`,
  );
}

/** Azure refuses what is of a namespace that the subscription does not know. */
function unregistered(root: string, resources: readonly Resource[]): string[] {
  const file = join(root, REGISTERS);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const types = [...new Set(resources.map(({ type }) => type))].filter((type) => !EVERYWHERE.test(type));
  const needed = types.map((type) => ({
    type,
    namespace:
      NAMESPACES.find(([kind]) => kind.test(type))?.[1] ?? 'a namespace that this check does not know',
  }));
  return needed
    .filter(({ namespace }) => !text.includes(`  ${namespace}`))
    .map(({ type, namespace }) => `${REGISTERS} does not register ${namespace}, of which ${type} is.`);
}
