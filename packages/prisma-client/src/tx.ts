import type { Prisma } from './generated/client.js';

/** Prisma within an interactive transaction. */
export type Tx = Prisma.TransactionClient;
