import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

/**
 * Applies the migrations of prisma/ that the database does not have yet, with Prisma's own engine and its own
 * `_prisma_migrations` table. Safe to repeat; one at a time for one database (an advisory lock of PostgreSQL).
 *
 * @param ownerUrl PostgreSQL URL of the role that owns the schema
 * @param prismaFolder holds schema.prisma and migrations/
 * @returns the names of the migrations applied now, in order; empty when the database was up to date
 * @throws the engine's error when a migration fails or was changed after it had been applied
 */
export async function migrate(ownerUrl: string, prismaFolder = findPrismaFolder()): Promise<string[]> {
  return withSchemaEngine(ownerUrl, prismaFolder, async (schemaEngine) => {
    const { appliedMigrationNames } = await schemaEngine.applyMigrations({
      filters,
      migrationsList: readMigrations(prismaFolder),
    });
    return appliedMigrationNames;
  });
}

/**
 * The SQL that makes an empty database into what schema.prisma describes: for the test that compares it with the
 * migrations. Functions, grants and checks that Prisma does not know are not in it.
 *
 * @param ownerUrl PostgreSQL URL of any reachable database; nothing is changed there
 */
export async function schemaSql(ownerUrl: string, prismaFolder = findPrismaFolder()): Promise<string> {
  return withSchemaEngine(ownerUrl, prismaFolder, async (schemaEngine) => {
    const { stdout } = await schemaEngine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schemaText(prismaFolder) }] },
      script: true,
      exitCode: null,
      filters,
    });
    return stdout ?? '';
  });
}

const filters = { externalTables: [], externalEnums: [] };

type SchemaEngine = Awaited<ReturnType<typeof engine.SchemaEngine.new>>;

async function withSchemaEngine<Result>(
  url: string,
  prismaFolder: string,
  work: (schemaEngine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  instantiate();
  const pool = new Pool({ connectionString: url, max: 1 }); // one session: the engine's lock belongs to it
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
    const schema: [string, string][] = [['schema.prisma', schemaText(prismaFolder)]];
    const schemaEngine = await engine.SchemaEngine.new({ datamodels: schema }, () => undefined, adapter);
    try {
      return await work(schemaEngine);
    } finally {
      schemaEngine.free();
    }
  } finally {
    await pool.end();
  }
}

/**
 * The adapter cuts a script at every semicolon, also inside the body of a function. PostgreSQL can be given the whole:
 * then it is also one transaction, and a migration that fails leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return adapter;
  }
}

const idleTimer = (callback: () => void, ms: number) => setTimeout(callback, ms).unref();

let ready = false;

/** The package is made for bundlers, which load its .wasm for it; plain Node has to do that by hand, once. */
function instantiate(): void {
  if (ready) return;
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const code = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const imports = Object.entries(engine).map(([name, value]: [string, unknown]) =>
    // The engine never clears the ten seconds it gives its lock: a program that is done must not wait for them.
    name.startsWith('__wbg_setTimeout_') ? [name, idleTimer] : [name, value],
  );
  const { exports } = new WebAssembly.Instance(code, {
    './schema_engine_bg.js': Object.fromEntries(imports) as Record<string, unknown>,
  });
  engine.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  ready = true;
}

const schemaText = (folder: string) => readFileSync(join(folder, 'schema.prisma'), 'utf8');

function readMigrations(folder: string) {
  const baseDir = join(folder, 'migrations');
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    shadowDbInitScript: '',
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** prisma/ lies beside store/ in the sources and beside dist/ in the built program. */
function findPrismaFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'prisma', 'schema.prisma'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('prisma/schema.prisma is missing beside the program');
    folder = above;
  }
  return join(folder, 'prisma');
}
