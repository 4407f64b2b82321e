/** An open transaction of the caller's. Prisma's interactive transaction has this shape. */
export interface SqlTransaction {
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>;
  $queryRaw<T = unknown>(query: TemplateStringsArray, ...values: unknown[]): PromiseLike<T>;
}

/** What opens one. */
export interface TransactionRunner<Tx extends SqlTransaction> {
  $transaction<T>(work: (tx: Tx) => Promise<T>, options?: object): Promise<T>;
}
