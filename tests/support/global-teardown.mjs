export default async function tearDown() {
  await globalThis.vekhaTestServers?.stop();
}
