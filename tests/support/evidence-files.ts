import type { Browser } from 'playwright-core';
import { docx, p, table, tr } from '../unit/documents/build-docx.js';
import type { Caller } from './api.js';

/** A real PDF with Russian words on as many pages as there are texts, made by the browser's own printing. */
export async function printedPdf(browser: Browser, pages: readonly string[]): Promise<Buffer> {
  const page = await browser.newPage();
  const html = pages
    .map((words) => `<section style="break-after: page"><h1>${words}</h1></section>`)
    .join('');
  await page.setContent(`<html lang="ru"><body>${html}</body></html>`);
  const bytes = await page.pdf({ format: 'A4' });
  await page.close();
  return bytes;
}

/** A Word file with one paragraph and a small table. */
export const wordFile = (words: string): Buffer =>
  Buffer.from(docx(p(words), table(tr(['Школа', 'Доля, %']), tr(['Школа № 1', '87']))));

export interface ReportText {
  note?: string;
  files: readonly { name: string; bytes: Buffer; title: string; number?: string }[];
}

/** Uploads the files and sends them as a final report of this assignment. */
export async function sendReport(who: Caller, assignmentId: string, { note = '', files }: ReportText) {
  const evidence = [];
  for (const { name, bytes, title, number } of files) {
    const uploaded = await who.upload<{ id: string }>('/api/evidence', { name, bytes });
    evidence.push({
      ...{ kind: 'file', fileId: uploaded.body.id, title, documentKind: 'справка' },
      ...{ documentNumber: number ?? '14', documentDate: '2026-02-27', signer: 'Петрова Н. С., методист' },
    });
  }
  const answer = await who.call('POST', `/api/tasks/${assignmentId}/submissions`, {
    body: { kind: 'final', note, evidence },
  });
  if (answer.status !== 201) throw new Error(`the report was refused: ${JSON.stringify(answer.body)}`);
}
