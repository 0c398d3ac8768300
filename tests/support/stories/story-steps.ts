import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { pdf } from '../api.js';
import { keyboardOf } from '../keyboard.js';
import { linksIn } from '../mail-link.js';
import type { ReceivedMail } from '../smtp-sink.js';
import { eventually } from '../temporary-data.js';
import { ownPassword } from '../whole-stack.js';

export const evidence = (name: string) => ({ name, mimeType: 'application/pdf', buffer: pdf(name) });

export async function logIn(page: Page, login: string): Promise<void> {
  const keys = keyboardOf(page);
  await page.getByLabel('Логин').waitFor();
  await keys.fill('Логин', login);
  await keys.fill('Пароль', ownPassword);
  await keys.press('Enter');
  await page.getByRole('navigation', { name: 'Разделы' }).waitFor();
}

/** Chooses a file by the keys: the button opens the system's own dialog. */
export async function chooseFile(
  page: Page,
  button: string,
  file: { name: string; bytes: Uint8Array },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await keyboardOf(page).activate('button', button);
  const { name, bytes } = file;
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

/** Lets go of a file over this place, as from a folder of the desktop. */
export async function dropFile(place: Locator, file: { name: string; bytes: Uint8Array }): Promise<void> {
  const base64 = JSON.stringify(Buffer.from(file.bytes).toString('base64'));
  const dataTransfer = await place.page().evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob(${base64}), (character) => character.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], ${JSON.stringify(file.name)}));
    return transfer;
  })()`);
  await place.dispatchEvent('drop', { dataTransfer });
}

/** Loads the page again until it shows this: what a process does is not told to an open page. */
export async function untilShown(page: Page, shown: Locator): Promise<void> {
  await eventually('the page shows what the processes did', async () => {
    await page.reload();
    return shown.waitFor({ timeout: 1_000 }).then(
      () => true,
      () => false,
    );
  });
}

/** The entry of a mail that speaks of this, and in it the link that acts without an account and that to the task. */
export function entryOf(mail: ReceivedMail, title: string): { report: string | undefined; task: string } {
  const entry = mail.text.split(/\n(?=\d+\. )/).find((part) => part.includes(title)) ?? '';
  const task = /\/tasks\/[0-9a-f-]{36}/.exec(entry)?.[0];
  if (task === undefined) throw new Error(`the mail has no task «${title}»: ${mail.text}`);
  return { report: linksIn(entry)[0], task };
}

/** The report behind a mail link, without an account. */
export async function reportByLink(
  page: Page,
  { kind, file }: { kind: string; file: string },
): Promise<void> {
  const keys = keyboardOf(page);
  await keys.choose(/Отчёт: мероприятие выполнено/);
  await keys.fill(/Вид документа/, kind);
  await keys.fill(/Кто подписал/, 'Методистова Е. И.');
  const chooser = page.waitForEvent('filechooser');
  await keys.activate('button', /"Файл"/);
  await (await chooser).setFiles(evidence(file));
  await keys.fill(/Комментарий/, 'Работа закончена, справка приложена');
  await keys.activate('button', 'Отправить');
  await page.getByRole('heading', { level: 1, name: 'Отчёт отправлен на проверку' }).waitFor();
}

/** From the login page to the sent report without a mouse. */
export async function reportByKeyboard(page: Page, login: string, file: string): Promise<void> {
  const keys = keyboardOf(page);
  await logIn(page, login);
  await page.getByRole('region', { name: 'Возвращено на доработку' }).waitFor();
  await keys.fill('Что это за документ', 'Справка', 'combobox');
  await keys.press('Escape');
  await keys.fill('Номер', '14');
  const chooser = page.waitForEvent('filechooser');
  await keys.activate('button', 'Выбрать файл');
  await (await chooser).setFiles(evidence(file));
  await page.getByText(new RegExp(`${file}, .* — загружен$`)).waitFor();
  expect(await keys.focused()).toBe('button "Убрать файл"');
  await keys.fill('Комментарий', 'Подпись руководителя добавлена');
  await keys.activate('button', 'Отправить на проверку');
  await page.getByText('Отправлено на проверку').first().waitFor();
  expect(await keys.focused()).toMatch(/^heading/);
}

/** The text of the file behind this link. */
export async function downloaded(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    keyboardOf(page).activate('link', new RegExp(link)),
  ]);
  return readFile(await download.path(), 'utf8');
}

/** What an auditor recomputes without the program: numbers of the entries that do not follow from the ones before them. */
export function brokenLinks(chain: string): string[] {
  const entries = chain
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { seq: string; body: string; previousHash: string; hash: string })
    .sort((a, b) => Number(a.seq) - Number(b.seq));
  const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  return entries
    .filter(({ seq, body, previousHash, hash }, index) => {
      const before = entries[index - 1]?.hash ?? '0'.repeat(64);
      return previousHash !== before || hash !== hashOf(`${before}\n${seq}\n${body}`);
    })
    .map(({ seq }) => seq);
}
