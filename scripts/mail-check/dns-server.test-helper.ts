import { createSocket } from 'node:dgram';
import { once } from 'node:events';

export interface DnsServer {
  /** "127.0.0.1:port". */
  address: string;
  close(): void;
}

const TXT = 16;
const HEADER_BYTES = 12;
const RCODE = { ok: 0, serverFailed: 2, noSuchName: 3 };

/**
 * A DNS server that knows TXT records (RFC 1035). A long record is cut into strings of 255 bytes, as real ones are.
 * @param records by name; null for a name of which the server fails to tell
 */
export async function startDnsServer(
  records: Readonly<Record<string, readonly string[] | null>>,
): Promise<DnsServer> {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const { name, end } = questionOf(query);
    const known = records[name];
    const code = known === null ? RCODE.serverFailed : known ? RCODE.ok : RCODE.noSuchName;
    const answers = (known ?? []).map(answerOf);
    const header = Buffer.alloc(HEADER_BYTES);
    query.copy(header, 0, 0, 2);
    // An authoritative response; recursion desired and available.
    header.writeUInt16BE(0x8580 | code, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(answers.length, 6);
    socket.send(Buffer.concat([header, query.subarray(HEADER_BYTES, end), ...answers]), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, close: () => socket.close() };
}

function questionOf(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  // The end of the name, the type and the class.
  return { name: labels.join('.').toLowerCase(), end: at + 5 };
}

function answerOf(text: string): Buffer {
  const strings = (text.match(/.{1,255}/gs) ?? ['']).map((part) =>
    Buffer.concat([Buffer.from([part.length]), Buffer.from(part, 'latin1')]),
  );
  const data = Buffer.concat(strings);
  const head = Buffer.alloc(HEADER_BYTES);
  // The name: that of the question, which begins after the header.
  head.writeUInt16BE(0xc000 | HEADER_BYTES, 0);
  head.writeUInt16BE(TXT, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
