import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/prisma/client.js';
import type { Prisma } from './generated/prisma/client.js';
import { preparedNames } from './prepared-names.js';

/** A pool of connections to the installation's database under the application's role. */
export type Database = PrismaClient;
/** The same inside one open transaction. */
export type Transaction = Prisma.TransactionClient;
/** Where reads may run: alone or inside a transaction. */
export type Reader = Database | Transaction;

/** Connects lazily; `poolSize` connections at most. Close with `$disconnect()`. */
export function connectDatabase(url: string, poolSize = 10): Database {
  const pool = { connectionString: url, max: poolSize };
  return new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: preparedNames() }) });
}
