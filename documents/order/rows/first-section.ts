import type { DraftDocument } from '../../../domain/draft-order.js';
import { cleanCell } from '../grid/clean-cell.js';
import type { GridRow } from '../grid/grid.js';
import { isBareSection, isSectionStart } from '../table/row-number.js';
import { isPlanTitle } from '../head/plan-title.js';
import type { RawSection } from './sections.js';

const longestFirstTitle = 200;
/** So many paragraphs above the first table may hold the title of its section. */
const nearestTitles = 3;
/** Where the others are «Раздел 2», «Раздел 3», its aims and tasks may stand under it. */
const numberedTitles = 15;

/**
 * Where headings stand between the tables, that of the first section stands above the first table, last in the head: it is moved
 * from there to the section and a person is asked. `raw` is changed in place; gives the head that is left, or null where it is as it was.
 */
export function nameFirstSection(
  raw: RawSection[],
  head: DraftDocument,
  rows: readonly GridRow[],
): DraftDocument | null {
  const [first, ...others] = raw;
  if (!first || first.title !== null) return null;
  if (isPlanTitle(head.roadmapTitle ?? '') && others.some(({ title }) => isPlanTitle(title ?? ''))) {
    // Two plans in one file: each is a section under its own name.
    first.title = head.roadmapTitle;
    return null;
  }
  const numbered = others.length > 0 && others.every(({ title }) => isSectionStart(title ?? ''));
  const texts = rows.slice(numbered ? -numberedTitles : -nearestTitles);
  const near = texts.length - nearestTitles;
  const likely = texts.findLastIndex(
    (one, at) => standsApart(one) && ((one.strong && at >= near) || isSectionStart(one.cells[0] ?? '')),
  );
  const row = texts[likely] ?? rows.at(-1);
  const below = isBareSection(row?.cells[0] ?? '') ? texts[likely + 1] : undefined;
  const name = cleanCell(paragraphTo(texts, row).join('\n'));
  const title = [name, cleanCell(below?.cells.join(' ') ?? '')].filter(Boolean).join('. ');
  const likeOthers = others.length > 0 && others.every(({ titleOutside }) => titleOutside);
  const over = overHeader(row, first, others);
  const isOwn =
    title !== '' &&
    title.length <= longestFirstTitle &&
    !/[.:]$/.test(title) &&
    (likeOthers || isSectionStart(title) || sameWord(title, others) || over) &&
    row !== undefined &&
    standsApart(row);
  if (!isOwn || title === head.title || head.signatory?.name.endsWith(title)) return null;
  // «1. Организационные мероприятия» can look like the name of the plan
  const taken = head.roadmapTitle === title && likeOthers && sameStyle(title, others);
  if (head.roadmapTitle?.startsWith(title) && !taken) return null;
  const numberedOn = over || (likeOthers && sameStyle(title, others)) || sameWord(title, others);
  if (numberedOn) others.forEach((section) => Object.assign(section, { titleUnsure: false }));
  Object.assign(first, { title, titleOutside: true, titleUnsure: !isSectionStart(title) && !numberedOn });
  if (taken) return { ...head, roadmapTitle: null };
  const cut = head.roadmapTitle?.indexOf(` ${name}`) ?? -1;
  return cut > 0 && head.roadmapTitle ? { ...head, roadmapTitle: head.roadmapTitle.slice(0, cut) } : head;
}

/** The lines of a page from the first of their paragraph to this one. */
function paragraphTo(rows: readonly GridRow[], row: GridRow | undefined): string[] {
  const end = row === undefined ? -1 : rows.indexOf(row);
  let first = end;
  while (rows[first]?.kind === 'text' && rows[first]?.apart === false && rows[first - 1]?.kind === 'text')
    first--;
  return rows.slice(Math.max(first, 0), end + 1).map(({ cells }) => cells.join(' '));
}

/** A paragraph, or a title that takes a whole row of the table above its header. */
function standsApart({ kind, banner }: GridRow): boolean {
  return kind === 'text' || banner;
}

/** A row over the header of its own table, as over those of the other sections; what the plan is called stands elsewhere. */
function overHeader(row: GridRow | undefined, { rows }: RawSection, others: readonly RawSection[]): boolean {
  const [beneath] = rows[0]?.rows ?? [];
  const text = row?.cells.join(' ') ?? '';
  return (
    row?.banner === true &&
    row.table === beneath?.table &&
    others.length > 0 &&
    others.every(({ rows: [own] }) => own?.rows[0]?.table !== beneath.table) &&
    !isPlanTitle(text)
  );
}

/** «Дата 3 мая», «Дата 4 мая», each over a header of its own. */
function sameWord(title: string, others: readonly RawSection[]): boolean {
  const word = /^\p{L}{3,}\s/u.exec(title)?.[0];
  return (
    word !== undefined && others.length > 0 && others.every((one) => one.title?.startsWith(word) ?? false)
  );
}

/** The titles of the other sections are numbered on from it. */
function sameStyle(title: string, others: readonly RawSection[]): boolean {
  const number = /^(\d{1,2})\.\s/.exec(title)?.[1];
  return (
    number !== undefined &&
    others.every((one, at) => one.title?.startsWith(`${Number(number) + at + 1}. `) ?? false)
  );
}
