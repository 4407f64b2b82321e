/** Injection token of the Prisma client; only repositories ask for it. */
export const DATABASE = Symbol('database');
