import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A proxy before the program as an office has one: what is larger than `mostBytes` it refuses by itself, with a page of its
 * own and 413, as nginx does. Everything else goes through.
 */
export async function strictProxy(port: number, mostBytes: number) {
  let pulled = false;
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    if (Number(headers['content-length'] ?? 0) > mostBytes) {
      incoming.resume();
      incoming.on('end', () => {
        outgoing.writeHead(413, { 'content-type': 'text/html' });
        outgoing.end('<html><body><h1>413 Request Entity Too Large</h1></body></html>');
      });
      return;
    }
    const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    // What is cut on this side is cut on the other.
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', (socket) => pulled && socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${own}`,
    /** Breaks every connection and lets none through, as a cable that is pulled, until it is plugged in again. */
    pull(): void {
      pulled = true;
      server.closeAllConnections();
    },
    plugIn(): void {
      pulled = false;
    },
    stop(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type StrictProxy = Awaited<ReturnType<typeof strictProxy>>;
