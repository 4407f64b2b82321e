// `npm run bench -- upload [--scale=0.1]`: our service, the same through the gateway, the reference server with its own
// Azure store, and plain blocks without a server, side by side on the same machine and the same store.
import {
  sendPlainBlocks,
  sendToGateway,
  sendToService,
  sendToStock,
  type Prepare,
} from './upload/clients.ts';
import { openHouse } from './upload/house.ts';
import {
  startGateway,
  startStockServer,
  startUploadService,
  type ServerProcess,
} from './upload/server-process.ts';

const MIB = 1024 * 1024;
// 1: the sizes that the figures in the documentation are for; less where there is little time.
const scale = Number(/--scale=([\d.]+)/.exec(process.argv.join(' '))?.[1] ?? 1);
const loads = [
  { files: 1, megabytes: 1024 },
  { files: 20, megabytes: 50 },
  { files: 100, megabytes: 20 },
].map(({ files, megabytes }) => ({
  name: `${files} x ${Math.ceil(megabytes * scale)} MB`,
  count: files,
  bytes: Math.ceil(megabytes * scale) * MIB,
}));

interface Contender {
  name: string;
  /** A fresh one for each load, so that each peak of memory is its own. */
  open(): Promise<{ prepare: Prepare; servers: ServerProcess[] }>;
}

const house = await openHouse();
const contenders: Contender[] = [
  {
    name: 'plain blocks',
    open: async () => ({ prepare: sendPlainBlocks(house.blobConnectionString), servers: [] }),
  },
  {
    name: 'our service',
    async open() {
      const server = await startUploadService(house);
      return { prepare: sendToService(server.url), servers: [server] };
    },
  },
  {
    name: 'through the gateway',
    async open() {
      const service = await startUploadService(house);
      const gateway = await startGateway(house, service.url);
      return { prepare: sendToGateway(gateway.url), servers: [gateway, service] };
    },
  },
  {
    name: 'stock Azure store',
    async open() {
      const server = await startStockServer(house);
      return { prepare: sendToStock(server.url), servers: [server] };
    },
  },
];

let seed = 1;
try {
  for (const load of loads) {
    const rates = new Map<string, number>();
    for (const { name, open } of contenders) {
      const { prepare, servers } = await open();
      const sends = await Promise.all(
        Array.from({ length: load.count }, () => prepare(load.bytes, (seed += 1))),
      );
      const started = performance.now();
      const outcomes = await Promise.allSettled(sends.map((send) => send()));
      const seconds = (performance.now() - started) / 1000;
      const failed = outcomes.filter(({ status }) => status === 'rejected').length;
      const rate = ((load.count - failed) * load.bytes) / MIB / seconds;
      rates.set(name, rate);
      const share = rate / (rates.get('plain blocks') ?? rate);
      const rss = servers
        .map((server) => `${server.name} ${Math.round(server.peakRss() / MIB)} MB peak RSS`)
        .join(', ');
      process.stdout.write(
        `${load.name.padEnd(12)} ${name.padEnd(18)} ${rate.toFixed(0).padStart(5)} MB/s  ${share.toFixed(2)} of plain  ${rss}${failed > 0 ? `  ${failed} failed` : ''}\n`,
      );
      for (const server of servers) await server.stop();
    }
  }
} finally {
  await house.stop();
}
