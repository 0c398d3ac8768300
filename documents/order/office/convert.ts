import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InvalidInput } from '../../../domain/errors.js';
import { damagedFile } from '../formats/zip-directory.js';

/** What LibreOffice reads for us, and what it turns that into. */
export type ForeignFormat = 'doc' | 'xls' | 'odt' | 'ods' | 'rtf';

const targets: Readonly<Record<ForeignFormat, 'docx' | 'xlsx'>> = {
  doc: 'docx',
  odt: 'docx',
  rtf: 'docx',
  xls: 'xlsx',
  ods: 'xlsx',
};
/** Named in full: text documents that came from web pages have no default. */
const filters = { docx: 'docx:MS Word 2007 XML', xlsx: 'xlsx:Calc MS Excel 2007 XML' } as const;
const program = 'soffice';
const longest = 90_000;
/** No macros, no links to other files or hosts, no questions. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>`;

let last: Promise<unknown> = Promise.resolve();

/**
 * A file of an older or another program → .docx or .xlsx by LibreOffice, where it is installed: in a folder and a profile of its
 * own that are gone afterwards, one file at a time, within a time limit. Rejects with InvalidInput `order_needs_office` where it
 * is not installed, `order_damaged` when it makes nothing of the file.
 */
export async function convertByOffice(bytes: Uint8Array, from: ForeignFormat): Promise<Uint8Array> {
  const turn = last.then(() => convert(bytes, from));
  last = turn.catch(() => undefined);
  return turn;
}

async function convert(bytes: Uint8Array, from: ForeignFormat): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'vekha-order-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    const input = join(folder, `order.${from}`);
    await writeFile(input, bytes);
    await run(
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--nodefault',
        '--convert-to',
        filters[targets[from]],
        '--outdir',
        join(folder, 'out'),
        input,
      ],
      from,
    );
    return await readFile(join(folder, 'out', `order.${targets[from]}`)).catch(() => {
      throw damagedFile();
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(args: string[], from: ForeignFormat): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    const stop = setTimeout(() => {
      // The program starts others: the whole group ends.
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    }, longest);
    child.on('error', () => {
      clearTimeout(stop);
      reject(needsOffice(from));
    });
    child.on('exit', () => {
      clearTimeout(stop);
      resolve();
    });
  });
}

function needsOffice(from: ForeignFormat): InvalidInput {
  return new InvalidInput(
    'order_needs_office',
    `Файл .${from} читается с помощью LibreOffice, а на сервере её нет. Откройте файл в текстовом редакторе, выберите «Сохранить как» ` +
      `и тип .${targets[from]}, затем загрузите новый файл. Администратор может установить LibreOffice (пакеты libreoffice-writer и libreoffice-calc).`,
    { format: from },
  );
}
