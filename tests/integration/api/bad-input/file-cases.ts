import { pdf } from '../../../support/api.js';
import { as, nobody, uploads, form, part } from './attempt.js';
import type { Case } from './attempt.js';

const order = (rows: string) => Buffer.from(`ПРИКАЗ\n01.02.2026 № 5\nО чём-то\n1. Утвердить.\n\n${rows}`);
const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

/** What is sent along: evidence, orders, and their names. */
export const fileCases: Case[] = [
  ['a zip named .pdf', 415, 'file_type_mismatch', uploads('отчёт.pdf', zip)],
  ['a picture named .docx', 415, 'file_type_mismatch', uploads('отчёт.docx', png)],
  ['a text named .png', 415, 'file_type_mismatch', uploads('снимок.png', Buffer.from('just words'))],
  [
    'binary data named .txt',
    415,
    'file_type_mismatch',
    uploads('записка.txt', Buffer.from([1, 2, 3, 0, 255])),
  ],
  [
    'a text not in UTF-8',
    415,
    'file_type_mismatch',
    uploads('записка.txt', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])),
  ],
  ['a program', 415, 'file_type_refused', uploads('setup.exe', Buffer.from('MZ\x90\0'))],
  [
    'a page with a script',
    415,
    'file_type_refused',
    uploads('page.html', Buffer.from('<script>alert(1)</script>')),
  ],
  [
    'a drawing that can run scripts',
    415,
    'file_type_refused',
    uploads('x.svg', Buffer.from('<svg onload="alert(1)"/>')),
  ],
  ['a name without an ending', 415, 'file_type_refused', uploads('отчёт', pdf('x'))],
  ['an ending hidden before another', 415, 'file_type_refused', uploads('отчёт.pdf.exe', pdf('x'))],
  ['a path in the name', 400, 'file_name', uploads('../../etc/cron.d/x.pdf', pdf('x'))],
  ['a Windows path in the name', 400, 'file_name', uploads('..\\..\\windows\\x.pdf', pdf('x'))],
  ['an absolute path', 400, 'file_name', uploads('/etc/passwd.pdf', pdf('x'))],
  ['a name of dots', 400, 'file_name', uploads('..', pdf('x'))],
  ['a hidden file', 400, 'file_name', uploads('.htaccess.pdf', pdf('x'))],
  ['NUL in the name', 400, 'file_name', uploads('x.pdf\0.exe', pdf('x'))],
  ['a name that turns its direction', 400, 'file_name', uploads('отчёт\u202efdp.exe.pdf', pdf('x'))],
  ['a file name of 10,000 characters', 400, 'file_name', uploads(`${'я'.repeat(10_000)}.pdf`, pdf('x'))],
  ['an empty file', 400, 'file_empty', uploads('пусто.txt', Buffer.alloc(0))],
  [
    'a file over the limit',
    413,
    'file_too_large',
    uploads('большой.pdf', Buffer.concat([pdf('x'), Buffer.alloc(1024 * 1024)])),
  ],
  [
    'a form without a file',
    400,
    'file_expected',
    form('--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nwords\r\n--x--\r\n'),
  ],
  ['an empty form', 400, 'file_expected', form('--x--\r\n')],
  ['two files', 400, 'file_expected', form(`${part('a.pdf')}${part('b.pdf')}--x--\r\n`)],
  [
    'a field after the file',
    400,
    'file_expected',
    form(`${part('a.pdf')}--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n`),
  ],
  ['a form cut before its end', 400, 'upload_broken', form(part('a.pdf'))],
  ['a form without a boundary', 400, 'upload_broken', form(part('a.pdf'), 'multipart/form-data')],
  [
    'JSON where a file belongs',
    415,
    'media_type',
    as('lead', 'POST', '/api/evidence', { body: { file: 'x' } }),
  ],
  ['an order that is a zip', 400, 'order_format', uploads('приказ.txt', zip, '/api/orders')],
  ['an order that is a broken PDF', 400, 'order_damaged', uploads('приказ.pdf', pdf('x'), '/api/orders')],
  ['an order that is a picture', 400, 'order_format', uploads('приказ.docx', png, '/api/orders')],
  ['an order of nothing', 400, 'order_empty', uploads('приказ.txt', Buffer.alloc(0), '/api/orders')],
  ['an order of spaces', 400, 'order_empty', uploads('приказ.txt', Buffer.from(' \n\t\n '), '/api/orders')],
  ['an order with a path for a name', 400, 'file_name', uploads('../приказ.txt', order('x'), '/api/orders')],
  [
    'an order of 6 MB',
    413,
    'order_too_large',
    uploads('приказ.txt', Buffer.alloc(6 * 1024 * 1024, 'а'), '/api/orders'),
  ],
  [
    'an order of 20 MB',
    413,
    'file_too_large',
    uploads('приказ.txt', Buffer.alloc(20 * 1024 * 1024, 'а'), '/api/orders'),
  ],
  [
    'confirming what is nobody’s',
    404,
    'order',
    as('control', 'POST', `/api/orders/${nobody}/confirm`, {
      body: { validFrom: '2026-01-01', validUntil: '2026-12-31', controlFrom: '2026-01-01' },
    }),
  ],
  [
    'confirming twice',
    409,
    'order_confirmed',
    as('control', 'POST', ({ orderId }) => `/api/orders/${orderId}/confirm`, {
      body: { validFrom: '2026-01-01', validUntil: '2026-12-31', controlFrom: '2026-01-01' },
    }),
  ],
  [
    'a validity backwards',
    400,
    'validity',
    as('control', 'POST', ({ orderId }) => `/api/orders/${orderId}/confirm`, {
      body: { validFrom: '2026-12-31', validUntil: '2026-01-01', controlFrom: '2026-01-01' },
    }),
  ],
];
