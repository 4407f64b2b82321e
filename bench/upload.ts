// `npm run bench -- upload [--scale=0.1]`: our service, the reference server with its own Azure store, and plain blocks
// without a server, side by side on the same machine and the same store.
import { sendPlainBlocks, sendToService, sendToStock, type Send } from './upload/clients.ts';
import { openHouse } from './upload/house.ts';
import { startStockServer, startUploadService, type ServerProcess } from './upload/server-process.ts';

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
  open(): Promise<{ send: Send; server: ServerProcess | null }>;
}

const house = await openHouse();
const contenders: Contender[] = [
  {
    name: 'plain blocks',
    open: async () => ({ send: sendPlainBlocks(house.blobConnectionString), server: null }),
  },
  {
    name: 'our service',
    async open() {
      const server = await startUploadService(house);
      return { send: sendToService(server.url), server };
    },
  },
  {
    name: 'stock Azure store',
    async open() {
      const server = await startStockServer(house);
      return { send: sendToStock(server.url), server };
    },
  },
];

let seed = 1;
try {
  for (const load of loads) {
    const rates = new Map<string, number>();
    for (const { name, open } of contenders) {
      const { send, server } = await open();
      const started = performance.now();
      const outcomes = await Promise.allSettled(
        Array.from({ length: load.count }, () => send(load.bytes, (seed += 1))),
      );
      const seconds = (performance.now() - started) / 1000;
      const failed = outcomes.filter(({ status }) => status === 'rejected').length;
      const rate = ((load.count - failed) * load.bytes) / MIB / seconds;
      rates.set(name, rate);
      const share = rate / (rates.get('plain blocks') ?? rate);
      const rss = server ? `${Math.round(server.peakRss() / MIB)} MB peak RSS` : '';
      process.stdout.write(
        `${load.name.padEnd(12)} ${name.padEnd(18)} ${rate.toFixed(0).padStart(5)} MB/s  ${share.toFixed(2)} of plain  ${rss}${failed > 0 ? `  ${failed} failed` : ''}\n`,
      );
      await server?.stop();
    }
  }
} finally {
  await house.stop();
}
