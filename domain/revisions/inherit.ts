import { bodyKey } from '../bodies/words/body-key.js';
import type { DraftOrder, DraftRow } from '../draft-order.js';
import type { DraftEdits, Inherited, RowEdit } from '../drafts/edits.js';
import type { AskedQuestion } from '../drafts/draft-questions.js';
import { matchRows } from './match-rows.js';
import type { MatchableRow, RowMatching } from './match-rows.js';
import type { BaseOrder, CurrentRow } from './row-diff.js';

/** How the rows of an amending draft stand to those on control. Keys of the matching are positions and activity ids. */
export interface RevisionMatching {
  matching: RowMatching;
  inherited: Inherited;
  /** Which row is which, where it is not clear. */
  questions: AskedQuestion[];
}

/**
 * Matches a draft with the order it amends and says what it takes over: a row whose deadline reads as before keeps its
 * frozen rule and planned days, one whose responsible read as before keeps its bodies, so nothing is asked a second time and
 * nothing changes that the amending order does not change.
 */
export function inheritFrom(base: BaseOrder, draft: DraftOrder, edits: DraftEdits): RevisionMatching {
  const added = edits.added.map(({ position, sectionIndex }) => ({ position, sectionIndex }));
  const fresh = draft.sections.flatMap(({ index, title, rows }) => [
    ...rows.map((row) => freshRow(row.position, titleOf(edits, index, title), row, edits)),
    ...added
      .filter((one) => one.sectionIndex === index)
      .map(({ position }) => freshRow(position, titleOf(edits, index, title), null, edits)),
  ]);
  const rows = fresh.filter(({ key }) => !edits.rows[Number(key)]?.excluded);
  const current = base.rows.map(matchable);
  const byId = new Map(base.rows.map((row) => [row.activityId, row]));
  const matching = matchRows(current, rows, decidedIn(edits));
  const drafted = new Map(
    draft.sections.flatMap((section) => section.rows).map((row) => [row.position, row]),
  );
  const taken: Record<number, RowEdit> = {};
  for (const [key, activityId] of matching.pairs) {
    const row = byId.get(activityId);
    if (row) taken[Number(key)] = takeOver(row, drafted.get(Number(key)), edits.rows[Number(key)] ?? {});
  }
  return {
    matching,
    inherited: {
      base: { number: base.number, validFrom: base.validFrom, validUntil: base.validUntil },
      rows: taken,
    },
    questions: [...matching.unsure].map(([key, candidates]) => {
      const row = rows.find((one) => one.key === key);
      return matchQuestion(
        Number(key),
        row,
        candidates.flatMap((id) => byId.get(id) ?? []),
      );
    }),
  };
}

/** What was answered about which row is which: position → activity id, null = a new row. */
function decidedIn({ answers }: DraftEdits): Map<string, string | null> {
  return new Map(
    Object.entries(answers).flatMap(([id, value]): [string, string | null][] =>
      id.startsWith('match:') ? [[id.slice('match:'.length), value === 'new' ? null : value]] : [],
    ),
  );
}

function titleOf({ sections }: DraftEdits, index: number, title: string | null): string | null {
  return sections[index] === undefined ? title : sections[index];
}

function freshRow(
  position: number,
  section: string | null,
  row: DraftRow | null,
  edits: DraftEdits,
): MatchableRow {
  const edit = edits.rows[position] ?? {};
  return {
    key: String(position),
    section,
    number: edit.number === undefined ? (row?.number ?? null) : edit.number,
    text: edit.activity ?? row?.activity ?? '',
    deadline: edit.deadline ?? row?.deadline ?? '',
  };
}

function matchable({ activityId, section, number, text, deadline }: CurrentRow): MatchableRow {
  return { key: activityId, section, number, text, deadline };
}

function takeOver(current: CurrentRow, row: DraftRow | undefined, edit: RowEdit): RowEdit {
  const deadline = edit.deadline ?? row?.deadline ?? '';
  const responsibles = edit.responsiblesText ?? row?.responsiblesText ?? '';
  const sameBodies =
    current.responsiblesText === null
      ? sameNames(current, row)
      : sameWords(current.responsiblesText, responsibles);
  return {
    mode: current.mode,
    ...(sameWords(current.deadline, deadline) && {
      rule: current.rule,
      ...(current.planned && { planned: current.planned }),
    }),
    ...(sameBodies && { bodies: current.bodies }),
  };
}

/** The same cell: case, «ё» and runs of spaces do not count, every other sign does. */
function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}

function sameNames({ bodies }: CurrentRow, row: DraftRow | undefined): boolean {
  const names = (all: readonly { name: string }[]) => all.map(({ name }) => bodyKey(name)).join('\n');
  return row !== undefined && names(bodies) === names(row.responsibles);
}

function matchQuestion(
  position: number,
  row: MatchableRow | undefined,
  candidates: readonly CurrentRow[],
): AskedQuestion {
  const shown = (text: string) => (text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text);
  return {
    ...{ id: `match:${position}`, code: 'match', position, about: null, readings: [], answer: null },
    text: `«${shown(row?.text ?? '')}» — это прежнее мероприятие с новыми словами или новое?`,
    phrase: row?.text ?? null,
    choices: [
      ...candidates.map(({ activityId, number, text }) => ({
        value: activityId,
        label: `Прежнее${number === null ? '' : ` № ${number}`}: «${shown(text)}»`,
      })),
      { value: 'new', label: 'Новое мероприятие' },
    ],
  };
}
