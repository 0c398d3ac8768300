import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { InvalidInput, TooLarge, VekhaError } from '../../../domain/errors.js';
import { damagedFile } from '../formats/zip-directory.js';
import type { Grid } from '../grid/grid.js';
import { encryptedFile } from '../office/ole-file.js';
import { pageWords, turnedRuns, type PdfPage, type TextRun } from './pdf-page.js';
import { pageRules } from './pdf-rules.js';
import { pagesToRows } from './pdf-rows.js';

const mostPages = 300;
const fewestLetters = 40;

/**
 * A PDF with a text layer → grid: tables by their drawn borders, or by where the words stand where there are none. Rejects with
 * InvalidInput `order_scan` (pictures instead of text, or a text layer that is not Russian), `order_encrypted`, `order_damaged` and
 * TooLarge `order_too_large` over 300 pages. Nothing in the file is run, nothing is fetched.
 */
export async function pdfGrid(source: string, bytes: Uint8Array): Promise<Grid> {
  const pages = await readPages(bytes);
  const text = pages.flatMap(({ words }) => words.map((word) => word.text)).join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const russian = text.match(/[а-яё]/gi)?.length ?? 0;
  if (letters < fewestLetters || russian < letters / 3) throw scan();
  return { source, ...pagesToRows(pages) };
}

async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // The library takes the memory over, so it gets a copy.
    data: new Uint8Array(bytes),
    cMapUrl: join(library, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(library, 'standard_fonts') + sep,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) throw tooLong(document.numPages);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const runs = items.filter((item): item is TextRun & typeof item => 'str' in item);
      const rules = pageRules(await page.getOperatorList(), OPS);
      pages.push({ number, words: pageWords(runs), turned: turnedRuns(runs), rules });
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if (error instanceof VekhaError) throw error;
    throw error instanceof Error && error.name === 'PasswordException' ? encryptedFile() : damagedFile();
  } finally {
    await task.destroy();
  }
}

function scan(): InvalidInput {
  return new InvalidInput(
    'order_scan',
    'В этом PDF нет текста, который можно прочитать: похоже, это отсканированные страницы. Загрузите исходный документ (.docx, .xlsx) или PDF, сохранённый из текстового редактора.',
  );
}

function tooLong(pages: number): TooLarge {
  return new TooLarge(
    'order_too_large',
    `В файле ${pages} страниц — это больше, чем занимает приказ с дорожной картой. Оставьте в нём приказ и таблицу (до ${mostPages} страниц).`,
    { pages, most: mostPages },
  );
}
