import './typescript.mjs';

/** One PostgreSQL and one Temporal server for all test files of this run. */
export default async function setUp() {
  const { startTestServers } = await import('./start-servers.ts');
  globalThis.vekhaTestServers = await startTestServers();
}
