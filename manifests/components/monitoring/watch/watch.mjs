// Says in Prometheus' words what no exporter says of an Azure installation: when PostgreSQL was last backed up, and when
// the certificate that people see ends. Runs in any image with Node; needs no package.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:tls';

const API_VERSION = '2024-08-01';
const LOOK_EVERY_MS = 10 * 60_000;
const TIMEOUT_MS = 15_000;

/** Workload identity: the pod's own token for one of Azure's. */
async function azureToken(env) {
  const authority = (env.AZURE_AUTHORITY_HOST ?? 'https://login.microsoftonline.com/').replace(/\/$/, '');
  const response = await fetch(`${authority}/${env.AZURE_TENANT_ID}/oauth2/v2.0/token`, {
    method: 'POST',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: env.AZURE_CLIENT_ID ?? '',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await readFile(env.AZURE_FEDERATED_TOKEN_FILE ?? '', 'utf8'),
      scope: 'https://management.azure.com/.default',
    }),
  });
  if (!response.ok) throw new Error(`the sign-in answered ${response.status}`);
  return (await response.json()).access_token;
}

/** Seconds since 1970 of the newest backup; undefined where there is none. */
export async function lastBackup(env) {
  const manager = env.AZURE_RESOURCE_MANAGER ?? 'https://management.azure.com';
  const headers = { authorization: `Bearer ${await azureToken(env)}` };
  let next = `${manager}${env.POSTGRES_RESOURCE_ID}/backups?api-version=${API_VERSION}`;
  const times = [];
  while (next) {
    const response = await fetch(next, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Error(`the list of backups answered ${response.status}`);
    const page = await response.json();
    times.push(...page.value.map(({ properties }) => Date.parse(properties.completedTime) / 1_000));
    next = page.nextLink;
  }
  const known = times.filter(Number.isFinite);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** Seconds since 1970 at which the certificate of that host ends, whether it is valid now or not. */
export function certificateEnd(host, port = 443) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: TIMEOUT_MS });
    socket.once('secureConnect', () => {
      resolve(Date.parse(socket.getPeerCertificate().valid_to) / 1_000);
      socket.destroy();
    });
    socket.once('timeout', () => socket.destroy(new Error('the gateway did not answer')));
    socket.once('error', reject);
  });
}

/** The last known values; what could not be read keeps its value, and an alert looks at its age. */
export function createWatch({ backup, certificate, log }) {
  const seen = new Map();
  const read = async (name, look) => {
    try {
      const value = await look();
      if (value === undefined) seen.delete(name);
      else seen.set(name, value);
    } catch (error) {
      log(JSON.stringify({ level: 'warn', service: 'watch', msg: `${name}: ${error.message}` }));
    }
  };
  return {
    look: () =>
      Promise.all([
        read('postgres_backup_completed_timestamp_seconds', backup),
        read('gateway_certificate_expires_timestamp_seconds', certificate),
      ]),
    metrics: () => [...seen].map(([name, value]) => `# TYPE ${name} gauge\n${name} ${value}\n`).join(''),
  };
}

if (import.meta.filename === process.argv[1]) {
  const { env } = process;
  const watch = createWatch({
    backup: () => lastBackup(env),
    certificate: () => certificateEnd(env.PUBLIC_HOST),
    log: (line) => process.stdout.write(`${line}\n`),
  });
  void watch.look();
  setInterval(() => void watch.look(), LOOK_EVERY_MS).unref();
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/plain; version=0.0.4');
    response.end(request.url === '/metrics' ? watch.metrics() : 'ok\n');
  });
  server.listen(8080);
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => server.close(() => process.exit(0)));
}
