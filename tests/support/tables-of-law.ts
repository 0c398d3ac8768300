import { permissions, roleNames } from '../../domain/roles.js';
import type { Action, Role } from '../../domain/roles.js';
import { isOffControl, taskMoves, taskStateNames } from '../../domain/task-states.js';
import type { TaskMove, TaskState } from '../../domain/task-states.js';

const keysOf = <Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>) =>
  Object.keys(record) as Key[];

/** A Markdown table, padded as Prettier pads it. */
function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function page(title: string, source: string, introduction: string, rows: string[][]): string {
  return [
    `# ${title}`,
    `Made from \`${source}\` by \`node tests/support/write-docs.mjs\`; a test fails when the two differ. Change the table in the code, not here.`,
    introduction,
    `${table(rows)}\n`,
  ].join('\n\n');
}

/** docs/task-states.md: which moves a task allows in each state, and where each leads. */
export function taskStatesPage(): string {
  const states = keysOf<TaskState>(taskMoves);
  const moves = [...new Set(states.flatMap((state) => keysOf<TaskMove>(taskMoves[state])))];
  const cell = (state: TaskState, move: TaskMove) => {
    const next = taskMoves[state][move];
    return next === undefined ? '' : next === state ? 'stays' : `\`${next}\``;
  };
  return page(
    'What may happen to a task',
    'domain/task-states.ts',
    'A row is a state, a column is a move, a cell is the state after it; an empty cell is refused with `409 task_state`. Overdue is not a state: it is a comparison of dates.',
    [
      ['state', 'Russian', 'off control', ...moves.map((move) => `\`${move}\``)],
      ...states.map((state) => [
        `\`${state}\``,
        taskStateNames[state],
        isOffControl(state) ? 'yes' : '',
        ...moves.map((move) => cell(state, move)),
      ]),
    ],
  );
}

/** docs/roles.md: what each role may do, and how far it reaches. */
export function rolesPage(): string {
  const roles = keysOf<Role>(permissions);
  const actions = [...new Set(roles.flatMap((role) => keysOf<Action>(permissions[role])))].sort();
  const reach = { organisation: 'all', own: 'own' } as const;
  const cell = (role: Role, action: Action) => {
    const scope = permissions[role][action];
    return scope === undefined ? '' : reach[scope];
  };
  return page(
    'What a role may do',
    'domain/roles.ts',
    '“all” = in the whole organisation, “own” = where a body the person acts for today takes part, empty = refused with `403 role_forbidden`. The author of a submission never reviews it, whatever the role (`403 own_submission`).',
    [
      ['action', ...roles.map((role) => `\`${role}\` (${roleNames[role]})`)],
      ...actions.map((action) => [`\`${action}\``, ...roles.map((role) => cell(role, action))]),
    ],
  );
}

/** Every page of docs/ that is made from a table of the code. */
export const pagesOfLaw: Readonly<Record<string, () => string>> = {
  'docs/task-states.md': taskStatesPage,
  'docs/roles.md': rolesPage,
};
