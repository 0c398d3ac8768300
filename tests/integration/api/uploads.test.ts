import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openFileStore } from '../../../platform/file-store.js';
import { createLogger } from '../../../platform/logger.js';
import { createApi, formOf, pdf } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';

const megabyte = 1024 * 1024;
let api: TestApi;
let lead: Caller;
/** What the server calls a failure of its own. */
const failures: string[] = [];

beforeAll(async () => {
  const logger = createLogger('error', 'uploads-test', { write: (line: string) => void failures.push(line) });
  api = await createApi({ uploadLimit: 2 * megabyte, logger });
  await seedOrganisation(api.database);
  lead = await api.login('lead');
});
afterAll(() => api.close());

const folder = () => join(api.folder, 'evidence');
const filesOnDisk = async () =>
  (await readdir(folder(), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .length;

/** Sends a form whose file goes on for `total` bytes, unless the server answers before that. */
async function pour(
  total: number,
  announce: boolean,
): Promise<{ status: number; body: string; sent: number }> {
  const { payload, type } = formOf({ name: 'большой.pdf', bytes: pdf('big') });
  const end = payload.indexOf('%%EOF');
  const request: ClientRequest = httpRequest({
    ...{ host: '127.0.0.1', port: api.port, method: 'POST', path: '/api/evidence' },
    headers: {
      cookie: lead.cookie,
      'content-type': type,
      ...(announce ? { 'content-length': `${total}` } : { 'transfer-encoding': 'chunked' }),
    },
  });
  request.on('error', () => undefined); // the server may hang up while we still pour
  request.setMaxListeners(0);
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  const state = { answered: false };
  void answered.then(() => (state.answered = true));
  request.write(payload.subarray(0, end));
  const block = Buffer.alloc(256 * 1024, 'a');
  let sent = end;
  while (sent < total && !state.answered && !request.destroyed) {
    const flows = request.write(block);
    sent += block.length;
    await (flows
      ? new Promise((resolve) => setImmediate(resolve))
      : Promise.race([once(request, 'drain').catch(() => undefined), answered, once(request, 'close')]));
  }
  const [response] = await answered;
  let body = '';
  for await (const chunk of response) body += String(chunk);
  request.destroy();
  return { status: response.statusCode ?? 0, body, sent };
}

describe('a file that is too large', () => {
  test.each([
    ['announced', true],
    ['not announced', false],
  ])('1 GB, its size %s, is cut off early and leaves nothing', async (_words, announce) => {
    const before = [await filesOnDisk(), await api.database.evidenceFile.count()];
    const { status, body, sent } = await pour(1024 * megabyte, announce);
    expect(status).toBe(413);
    expect(JSON.parse(body)).toMatchObject({ code: 'file_too_large' });
    expect(sent).toBeLessThan(64 * megabyte);
    expect([await filesOnDisk(), await api.database.evidenceFile.count()]).toEqual(before);
  });

  test('one byte over the limit is refused, the limit itself is not', async () => {
    const exact = Buffer.concat([pdf('x'), Buffer.alloc(2 * megabyte - pdf('x').length, ' ')]);
    expect((await lead.upload('/api/evidence', { name: 'ровно.pdf', bytes: exact })).status).toBe(201);
    const over = Buffer.concat([exact, Buffer.from(' ')]);
    expect((await lead.upload('/api/evidence', { name: 'больше.pdf', bytes: over })).status).toBe(413);
  });
});

describe('storing and handing out', () => {
  test('the same bytes under two names are two records and one file', async () => {
    const before = await filesOnDisk();
    const bytes = pdf('the very same');
    const first = await lead.upload<{ id: string; sha256: string }>('/api/evidence', {
      name: 'a.pdf',
      bytes,
    });
    const second = await lead.upload<{ id: string; sha256: string }>('/api/evidence', {
      name: 'b.pdf',
      bytes,
    });
    expect(second.body.sha256).toBe(first.body.sha256);
    expect(second.body.id).not.toBe(first.body.id);
    expect(await filesOnDisk()).toBe(before + 1);
    const { sha256 } = first.body;
    expect(await readdir(join(folder(), sha256.slice(0, 2)))).toContain(sha256);
  });

  test('a download is an attachment under the shown name and cannot run anything', async () => {
    const bytes = pdf('download');
    const file = await lead.upload<{ id: string }>('/api/evidence', {
      name: "Отчёт 'за год' (1).pdf",
      bytes,
    });
    const answer = await lead.call<string>('GET', `/api/evidence/${file.body.id}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toBe(bytes.toString());
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const [plain, full] = String(answer.headers['content-disposition']).split("; filename*=UTF-8''");
    expect(plain).toBe(`attachment; filename="_____ '__ ___' (1).pdf"`);
    expect(full).toMatch(/^[A-Za-z0-9%._-]+$/);
    expect(decodeURIComponent(full ?? '')).toBe("Отчёт 'за год' (1).pdf");
  });

  test('a broken connection leaves nothing', async () => {
    const before = [await filesOnDisk(), await api.database.evidenceFile.count()];
    const { payload, type } = formOf({ name: 'обрыв.pdf', bytes: pdf('cut') });
    const headers = {
      cookie: lead.cookie,
      'content-type': type,
      'content-length': `${payload.length + 100_000}`,
    };
    const request = httpRequest({
      host: '127.0.0.1',
      port: api.port,
      method: 'POST',
      path: '/api/evidence',
      headers,
    });
    request.on('error', () => undefined);
    request.write(payload.subarray(0, payload.length - 40));
    await new Promise((resolve) => setTimeout(resolve, 200));
    request.destroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([await filesOnDisk(), await api.database.evidenceFile.count()]).toEqual(before);
    expect(failures).toEqual([]);
  });

  test('what a killed process left unfinished is removed at the next start', async () => {
    const left = join(folder(), 'unfinished', 'left-behind');
    await writeFile(left, 'half');
    await openFileStore(folder(), megabyte);
    expect(await readdir(join(folder(), 'unfinished'))).toEqual([]);
  });

  const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
  const der = Buffer.concat([Buffer.from('3082010006092a864886f70d010702', 'hex'), Buffer.alloc(300, 7)]);
  test.each([
    ['архив.zip', zip, 'application/zip'],
    ['снимок.PNG', png, 'image/png'],
    ['таблица.csv', Buffer.from('имя;число\nа;1\n'), 'text/csv'],
    ['записка.txt', Buffer.from('<script>alert(1)</script>'), 'text/plain'],
    ['письмо.rtf', Buffer.from('{\\rtf1 text}'), 'application/rtf'],
    ['старый.doc', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 'application/msword'],
    ['подпись.sig', der, 'application/pkcs7-signature'],
    ['подпись.p7s', Buffer.from(der.toString('base64')), 'application/pkcs7-signature'],
  ])('%s is taken as %3$s', async (name, bytes, mime) => {
    const answer = await lead.upload('/api/evidence', { name, bytes });
    expect(answer).toMatchObject({ status: 201, body: { mime, name } });
  });
});
