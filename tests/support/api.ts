import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer } from '../../api/server.js';
import type { ServerDeps } from '../../api/deps.js';
import { openFileStore } from '../../platform/file-store.js';
import { createLogger } from '../../platform/logger.js';
import { connectDatabase } from '../../store/client.js';
import { createTestDatabase } from './database.js';
import { loginOf, seedPassword } from './seed.js';
import type { SeedPerson } from './seed.js';

/** An answer, read. `body` is parsed JSON where it was JSON. */
export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | number | undefined>;
}

export interface CallOptions {
  body?: unknown;
  headers?: Record<string, string>;
  /** Sent as it is, in place of `body`. */
  payload?: string | Buffer;
}

/** Somebody who talks to the API with a cookie, or without one. */
export interface Caller {
  cookie: string;
  call<Body = Record<string, unknown>>(
    method: string,
    url: string,
    options?: CallOptions,
  ): Promise<Answer<Body>>;
  upload<Body = Record<string, unknown>>(
    url: string,
    file: { name: string; bytes: Buffer; type?: string },
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
}

/** The smallest file that passes for a PDF. */
export const pdf = (words: string) => Buffer.from(`%PDF-1.4\n1 0 obj\n<<>>\nendobj\n% ${words}\n%%EOF\n`);

/** A form with one file, as a browser writes it. */
export function formOf(file: { name: string; bytes: Buffer; type?: string }): {
  payload: Buffer;
  type: string;
} {
  const boundary = 'vekha-test-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

/** One request over a real socket; the path goes out as it is written. */
export function send(
  port: number,
  message: { method: string; path: string; headers: Record<string, string>; payload?: string | Buffer },
): Promise<Answer<string>> {
  const { method, path, headers, payload } = message;
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, body, headers: response.headers });
      });
    });
    request.on('error', reject);
    request.end(payload);
  });
}

function callerOf(port: number, cookie: string): Caller {
  return {
    cookie,
    async call(method, url, options = {}) {
      const { body, headers, payload } = options;
      const sent = payload ?? (body === undefined ? undefined : JSON.stringify(body));
      const answer = await send(port, {
        method,
        path: url,
        headers: {
          ...(cookie === '' ? {} : { cookie }),
          ...(sent === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': `${Buffer.byteLength(sent)}` }),
          ...headers,
        },
        ...(sent === undefined ? {} : { payload: sent }),
      });
      const isJson = /[/+]json\b/.test(String(answer.headers['content-type']));
      return { ...answer, body: (isJson ? JSON.parse(answer.body) : answer.body) as never };
    },
    upload(url, file, headers = {}) {
      const { payload, type } = formOf(file);
      return this.call('POST', url, { payload, headers: { 'content-type': type, ...headers } });
    },
  };
}

/** Signs a seeded person in at the API on this port. */
export async function loginAs(port: number, person: SeedPerson, tag = 'a'): Promise<Caller> {
  const answer = await callerOf(port, '').call('POST', '/api/session', {
    body: { login: loginOf(person, tag), password: seedPassword },
  });
  if (answer.status !== 200) throw new Error(`login failed: ${JSON.stringify(answer.body)}`);
  return callerOf(port, cookieOf(answer));
}

/** The API on a database of its own, with a clock that stands still until the test moves it. */
export async function createApi(options: Partial<ServerDeps> & { uploadLimit?: number } = {}) {
  const testDatabase = await createTestDatabase();
  const database = connectDatabase(testDatabase.url, 10);
  const folder = await mkdtemp(join(tmpdir(), 'vekha-api-'));
  const fileStore = await openFileStore(join(folder, 'evidence'), options.uploadLimit ?? 50 * 1024 * 1024);
  const clock = { now: new Date('2026-03-02T09:00:00Z') };
  const app = await buildServer({
    ...{ database, fileStore, clock: () => clock.now, logger: createLogger('silent', 'api-test') },
    ...{ sessionSecret: 'a secret only for tests, long enough', publicUrl: undefined, docsPage: false },
    ...options,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const anonymous = callerOf(port, '');
  return {
    ...{
      app,
      port,
      database,
      folder,
      fileStore,
      clock,
      anonymous,
      url: testDatabase.url,
      ownerUrl: testDatabase.ownerUrl,
    },
    caller: (cookie: string) => callerOf(port, cookie),
    login: (person: SeedPerson, tag?: string): Promise<Caller> => loginAs(port, person, tag),
    async close(): Promise<void> {
      await app.close();
      await database.$disconnect();
      await testDatabase.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type TestApi = Awaited<ReturnType<typeof createApi>>;

/** The cookie an answer sets, as a browser sends it back. */
export function cookieOf(answer: Answer<unknown>): string {
  const header = answer.headers['set-cookie'];
  const first = Array.isArray(header) ? header[0] : header;
  return String(first ?? '').split(';')[0] ?? '';
}
