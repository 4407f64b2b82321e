import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { configOutput, secretsOutput, settingsOutput } from '../terraform/outputs.ts';
import { isBody, readTerraform, type Terraform } from '../terraform/read-terraform.ts';

export const name = "terraform: outputs equal to what the apps' configuration asks for";

/** Set in manifests/base, the same in every environment. */
const FROM_MANIFESTS = /^(PORT|HOST|OTEL_EXPORTER_OTLP_ENDPOINT|\w+_SERVICE_URL)$/;
/** Only for one machine or for tests: no environment in a cloud may set them. */
const EMBEDDED_ONLY =
  /^(FIREBASE_AUTH_EMULATOR_HOST|SAMPLE_ACCOUNT_\w+|INBOX_URL|TRACES_FILE|RATE_LIMIT_SCALE|BLOB_CONNECTION_STRING)$/;
const SECRET = /(_KEY|_PASSWORD|_TOKEN|DATABASE_URL|REDIS_URL|SMTP_URL)$/;
/** The browser gets it: https://firebase.google.com/docs/projects/api-keys */
const NO_SECRET = new Set(['FIREBASE_API_KEY']);

export async function run(root: string): Promise<string[]> {
  const terraform = await readTerraform(join(root, 'infrastructure/terraform'));
  const config = configOutput(terraform);
  const secrets = secretsOutput(terraform);
  const settings = settingsOutput(terraform);
  const apps = readdirSync(join(root, 'apps')).filter((app) =>
    existsSync(join(root, 'apps', app, '.env.example')),
  );
  const strangers = [...new Set([...config.keys(), ...secrets.keys()])].filter((app) => !apps.includes(app));
  return [
    ...strangers.map((app) => `There is no app ${app}, but outputs for it.`),
    ...apps.flatMap((app) => {
      const asked = variablesOf(readFileSync(join(root, 'apps', app, '.env.example'), 'utf8'));
      return appFaults(app, asked, config.get(app) ?? new Set(), new Set(secrets.get(app)?.keys() ?? []));
    }),
    ...vaultFaults(terraform, secrets),
    ...openNames(root)
      .filter(([, open]) => !settings.has(open))
      .map(([file, open]) => `${file} asks for ${open}, and no output gives it.`),
  ];
}

/** What Flux fills into manifests and its own files; their own check holds these lists equal to the open names. */
function openNames(root: string): [file: string, name: string][] {
  const files = [
    'manifests/settings.example.env',
    ...['dev', 'prod'].map((of) => `flux/clusters/${of}/cluster-settings.yaml`),
  ];
  return files
    .filter((file) => existsSync(join(root, file)))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^ *([A-Z][A-Z0-9_]*)[=:]/gm)].map(
        ([, open = '']): [string, string] => [file, open],
      ),
    );
}

interface Asked {
  required: Set<string>;
  all: Set<string>;
}

/** .env.example is generated from the app's schema: what is commented out may be left out. */
function variablesOf(example: string): Asked {
  const lines = [...example.matchAll(/^(# )?([A-Z][A-Z0-9_]*)=/gm)];
  return {
    required: new Set(lines.filter(([, optional]) => !optional).map(([, , name = '']) => name)),
    all: new Set(lines.map(([, , name = '']) => name)),
  };
}

function appFaults(app: string, asked: Asked, config: Set<string>, secrets: Set<string>): string[] {
  const given = new Set([...config, ...secrets]);
  const wanted = asked.all.has('BLOB_ACCOUNT_URL')
    ? [...asked.required, 'BLOB_ACCOUNT_URL']
    : [...asked.required];
  return [
    ...wanted
      .filter((variable) => !given.has(variable) && !FROM_MANIFESTS.test(variable))
      .map((variable) => `${app} asks for ${variable}, and no output gives it.`),
    ...[...given]
      .filter((variable) => !asked.all.has(variable))
      .map((variable) => `${app} knows no ${variable}.`),
    ...[...config]
      .filter((variable) => SECRET.test(variable) && !NO_SECRET.has(variable))
      .map((variable) => `${app}: ${variable} is a secret and stands in the config output.`),
    ...[...given]
      .filter((variable) => EMBEDDED_ONLY.test(variable))
      .map((variable) => `${app}: ${variable} is for one machine only.`),
  ];
}

/** Every name in the vault is written by Terraform or stands in the list of what an operator writes. */
function vaultFaults(terraform: Terraform, secrets: Map<string, Map<string, string>>): string[] {
  const written = String(terraform.locals.get('written_secrets'));
  const operator = terraform.outputs.find((output) => output.name === 'operator_secrets')?.body['value'];
  const byOperator = isBody(operator) ? Object.values(operator).flat().map(String) : [];
  return [...secrets].flatMap(([app, names]) =>
    [...names].flatMap(([variable, secret]) => [
      ...(secret === variable.toLowerCase().replaceAll('_', '-')
        ? []
        : [`${app}: ${variable} is named ${secret} in the vault.`]),
      ...(new RegExp(`(^|[\\s{])${secret} *=`).test(written) || byOperator.includes(secret)
        ? []
        : [`Nobody writes ${secret} into the vault.`]),
    ]),
  );
}
