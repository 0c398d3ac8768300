import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { isCivilDate } from '../domain/civil-date.js';
import type { CivilDate } from '../domain/civil-date.js';
import type { DraftOrder } from '../domain/draft-order.js';
import type { DraftChange } from '../domain/drafts/apply-changes.js';
import type { Edition } from '../domain/drafts/edits.js';
import { Conflict, InvalidInput, NotFound } from '../domain/errors.js';
import { localDate } from '../domain/local-time.js';
import { readOrderFile } from '../documents/order/read-order-file.js';
import type { Actor } from '../store/change.js';
import { confirmOrder } from '../store/orders/confirm-order.js';
import { editDraft } from '../store/orders/edit-draft.js';
import { readDraft } from '../store/orders/read-draft.js';
import type { OrderDraft } from '../store/orders/read-draft.js';
import { findOrders } from '../store/orders/find-orders.js';
import { saveDraft } from '../store/orders/save-draft.js';
import { findOfficial, listOrganisations } from '../store/organisations/overview.js';
import { withInstallation } from './connect.js';
import type { Installation } from './connect.js';
import { bytesOf, orderFormats } from './read/input.js';

/** Whoever works at the console of the machine itself. */
export const consoleActor: Actor = {
  kind: 'system',
  accountId: null,
  name: 'Администратор установки',
  post: null,
};

/** Options of `vekha import`, as they are typed. */
export interface ImportOptions {
  validFrom?: string;
  validUntil?: string;
  controlFrom?: string;
  organisation?: string;
  controlOfficer?: string;
  revises?: string;
  edition?: string;
  answer: string[];
}

/** `vekha import`: reads an order, asks what is not clear, puts it on control. */
export function importCommand(): Command {
  return new Command('import')
    .description('загрузить приказ и поставить его мероприятия на контроль')
    .argument('<файл>', `файл приказа: ${orderFormats}`)
    .option('--valid-from <ГГГГ-ММ-ДД>', 'первый день действия плана (если не задан — день приказа)')
    .option('--valid-until <ГГГГ-ММ-ДД>', 'последний день действия плана')
    .option('--control-from <ГГГГ-ММ-ДД>', 'с какого дня ставить на контроль (или today — с сегодняшнего)')
    .option('--organisation <название>', 'организация, если их несколько')
    .option(
      '--control-officer <имя>',
      'кто контролирует исполнение; если не указан, о просрочке узнаёт руководитель организации',
    )
    .option('--revises <номер>', 'это изменения к приказу с таким номером, который уже стоит на контроле')
    .option(
      '--edition <whole|partial>',
      'вместе с --revises: whole — в файле весь план в новой редакции, partial — только изменения',
    )
    .option(
      '--answer <вопрос=ответ>',
      'ответ на вопрос; можно повторять',
      (value, all: string[]) => [...all, value],
      [],
    )
    .action((file: string, options: ImportOptions) =>
      withInstallation((installation) => importOrder(installation, file, options)),
    );
}

/** Loads an order and puts it on control, or makes its changes in the order it amends. Throws what the store refuses. */
export async function importOrder(
  { database }: Pick<Installation, 'database'>,
  file: string,
  options: ImportOptions,
): Promise<void> {
  const organisation = await chooseOrganisation(database, options.organisation);
  const bytes = await bytesOf(file);
  const draft = await readOrderFile({ name: basename(file), bytes });
  const now = new Date();
  const context = { organisationId: organisation.id, actor: consoleActor, now };
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const saved = await saveDraft(database, context, { fileName: basename(file), fileSha256, draft });
  if (saved.state !== 'draft') {
    console.log(
      saved.state === 'applied'
        ? 'Этот файл уже загружен, и его изменения внесены. Ничего не изменено.'
        : 'Этот файл уже загружен, и приказ стоит на контроле. Ничего не изменено.',
    );
    return;
  }
  const change = async (...changes: DraftChange[]) => {
    await editDraft(database, context, { orderId: saved.id, version: null, changes });
  };
  if (options.controlOfficer !== undefined) {
    const controlOfficerId = await officerOf(database, organisation.id, options.controlOfficer);
    await change({ kind: 'plan', controlOfficerId });
  }
  if (options.revises !== undefined) {
    const revises = await orderWithNumber(database, organisation.id, options.revises);
    await change({ kind: 'revision', revises, ...editionOf(options.edition) });
  }
  await change(...(await planOf(draft, options, localDate(now, organisation.zone))));
  for (const pair of options.answer) await change(answerOf(pair));
  await askQuestions(() => readDraft(database, organisation.id, saved.id, { now }), change);
  const done = await confirmOrder(database, context, { orderId: saved.id });
  if (done.amendment) {
    const { added, changed, removed, movedTasks, closedTasks } = done.amendment;
    console.log(
      `Изменения внесены: мероприятий добавлено ${added}, изменено ${changed}, исключено ${removed}; открытых задач перенесено ${movedTasks}, закрыто ${closedTasks}.`,
    );
    return;
  }
  console.log(
    `Приказ на контроле: разделов ${done.sections}, мероприятий ${done.activities}, цепочек цикла ${done.chains}; прошло до начала контроля: ${done.past}.`,
  );
}

/** Not chosen = asked: whether what a file leaves out is removed is no default. */
function editionOf(edition: string | undefined): { edition?: Edition } {
  if (edition === undefined) return {};
  if (edition === 'whole' || edition === 'partial') return { edition };
  throw new InvalidInput('edition', `--edition: whole или partial, а не «${edition}».`);
}

/** The dates of the plan: given, or asked at a terminal. An amended plan keeps its beginning, and its end unless one is given. */
async function planOf(draft: DraftOrder, options: ImportOptions, today: CivilDate): Promise<DraftChange[]> {
  if (options.revises !== undefined) {
    const controlFrom = await askDate('С какого дня действуют изменения', options.controlFrom, today);
    if (options.validUntil === undefined) return [{ kind: 'plan', controlFrom }];
    const validUntil = await askDate('Последний день действия плана', options.validUntil);
    return [{ kind: 'plan', validUntil, controlFrom }];
  }
  const orderDate = draft.document.date ?? undefined;
  const validFrom = await askDate('Первый день действия плана', options.validFrom ?? orderDate);
  const validUntil = await askDate('Последний день действия плана', options.validUntil);
  const controlFrom = await askDate('С какого дня ставить на контроль', options.controlFrom, today);
  return [{ kind: 'plan', validFrom, validUntil, controlFrom }];
}

async function chooseOrganisation(database: Installation['database'], name: string | undefined) {
  const all = await listOrganisations(database);
  const fitting = name === undefined ? all : all.filter((one) => one.name === name);
  const [only] = fitting;
  if (only && fitting.length === 1) return only;
  const names = all.map((one) => `«${one.name}»`).join(', ');
  throw new InvalidInput(
    'organisation',
    `Укажите организацию: --organisation "название". Есть: ${names || 'ни одной'}.`,
  );
}

async function orderWithNumber(
  database: Installation['database'],
  organisationId: string,
  number: string,
): Promise<string> {
  const found = await findOrders(database, organisationId, number);
  const [only] = found;
  if (only && found.length === 1) return only;
  throw found.length === 0
    ? new NotFound('order', `Приказа № ${number} на контроле нет. Проверьте номер.`)
    : new Conflict(
        'order_ambiguous',
        `На контроле несколько приказов № ${number}. Внесите изменения через страницу импорта.`,
      );
}

async function officerOf(
  database: Installation['database'],
  organisationId: string,
  name: string | undefined,
): Promise<string | null> {
  if (name === undefined) return null;
  const id = await findOfficial(database, organisationId, name);
  if (id === null) throw new NotFound('official', `Сотрудника «${name}» в организации нет. Проверьте имя.`);
  return id;
}

function answerOf(pair: string): DraftChange {
  const at = pair.indexOf('=');
  if (at < 1)
    throw new InvalidInput('answer', `Ответ пишется так: --answer вопрос=ответ, а здесь «${pair}».`);
  return { kind: 'answer', question: pair.slice(0, at), value: pair.slice(at + 1), applyTo: [] };
}

/**
 * Asks at the terminal what is still open, each answer saved at once, until nothing is: an answer may ask anew. Without a
 * terminal the open questions are listed and nothing is confirmed.
 */
async function askQuestions(
  read: () => Promise<OrderDraft>,
  change: (...changes: DraftChange[]) => Promise<void>,
): Promise<void> {
  for (;;) {
    const open = (await read()).questions.filter(({ answer }) => answer === null);
    const [question] = open;
    if (!question) return;
    if (!process.stdin.isTTY) {
      const list = open.map(({ id, text }) => `  ${id}: ${text}`).join('\n');
      throw new Conflict('questions_open', `Ответьте на вопросы (--answer вопрос=ответ):\n${list}`);
    }
    const choices = question.choices.map((choice) => `\n    ${choice.value} — ${choice.label}`).join('');
    const value = await ask(`${question.text}${choices}\n> `);
    try {
      await change({ kind: 'answer', question: question.id, value, applyTo: question.sameIn });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      console.error(error.message);
    }
  }
}

async function askDate(what: string, given: string | undefined, byDefault?: CivilDate): Promise<CivilDate> {
  const hint = byDefault ? ` (Enter — ${byDefault})` : '';
  const text = given ?? (process.stdin.isTTY ? await ask(`${what}, ГГГГ-ММ-ДД${hint}: `) : '');
  if ((text === 'today' || (text === '' && process.stdin.isTTY)) && byDefault) return byDefault;
  if (isCivilDate(text)) return text;
  throw new InvalidInput('date', `${what}: нужна дата вида 2026-12-31${text ? `, а не «${text}»` : ''}.`);
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}
