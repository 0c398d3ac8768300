import { isCivilDate } from '../civil-date.js';
import { dateInWords } from '../mail/russian.js';
import { periodInWords } from '../occurrences/period-words.js';

/** The body of an event of the history, as far as words are made of it. */
export interface TellableEvent {
  action: string;
  actor: { kind: string; name: string; post: string | null };
  data: Readonly<Record<string, unknown>>;
}

type Data = TellableEvent['data'];

const text = (data: Data, name: string): string => {
  const value = data[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const day = (data: Data, name: string): string => {
  const value = text(data, name);
  return isCivilDate(value) ? dateInWords(value) : value;
};
/** « (в скобках)» or nothing. */
const aside = (words: string) => (words === '' ? '' : ` (${words})`);
const because = (words: string) => (words === '' ? '' : `; основание: ${words}`);

const levels: Readonly<Record<string, string>> = {
  head: 'руководителю исполнителя',
  controlOfficer: 'сотруднику контроля',
  departmentHead: 'руководителю управления',
};

const said: Readonly<Record<string, (data: Data) => string>> = {
  'account.created': (data) => `заведена учётная запись ${text(data, 'login')}`,
  'account.disabled': () => 'учётная запись закрыта',
  'account.enabled': () => 'учётная запись открыта снова',
  'account.password_changed': () => 'пароль сменён владельцем',
  'account.password_reset': () => 'выдан одноразовый пароль',
  'session.opened': () => 'вход в систему',
  'organisation.created': () => 'организация заведена',
  'organisation.changed': () => 'изменены сведения или числа организации',
  'body.created': (data) => `добавлена организация или подразделение: ${text(data, 'name')}`,
  'body.changed': (data) => `изменена организация или подразделение: ${text(data, 'name')}`,
  'official.created': (data) => `добавлен сотрудник: ${text(data, 'name')}`,
  'official.changed': (data) => `изменены сведения о сотруднике: ${text(data, 'name')}`,
  'post.given': (data) => `назначение на должность: ${text(data, 'title')} с ${day(data, 'startsOn')}`,
  'post.ended': (data) => `последний день в должности: ${day(data, 'endsOn')}`,
  'post.changed': (data) => `изменена должность: ${text(data, 'title')}`,
  'substitution.added': (data) => `назначено замещение с ${day(data, 'startsOn')} по ${day(data, 'endsOn')}`,
  'substitution.changed': (data) =>
    `изменено замещение: с ${day(data, 'startsOn')} по ${day(data, 'endsOn')}`,
  'calendar.changed': (data) => `изменён рабочий календарь на ${text(data, 'year')} год`,
  'order.loaded': () => 'загружен файл приказа',
  'order.confirmed': () => 'приказ поставлен на контроль',
  'order.draft_discarded': (data) => `черновик приказа отброшен: ${text(data, 'fileName')}`,
  'order.draft_changed': () => 'изменён черновик приказа',
  'order.amended': (data) =>
    `в приказ внесены изменения: добавлено ${text(data, 'added')}, изменено ${text(data, 'changed')}, исключено ${text(data, 'removed')}${because(text(data, 'ground'))}`,
  'activity.revised': (data) => `мероприятие изменено${because(text(data, 'ground'))}`,
  'activity.removed': (data) => `мероприятие снято с контроля${because(text(data, 'ground'))}`,
  'activity.planned': () => 'выбраны плановые даты внутри срока',
  'activity.period_done_before': (data) =>
    `период «${periodInWords(text(data, 'period'))}» не открывается${because(text(data, 'ground'))}`,
  'activity.placed_on_control': () => 'мероприятие поставлено на контроль',
  'activity.schedule_asked': (data) => `запрошены даты по графику на ${text(data, 'year')} год`,
  'activity.year_closed': (data) => `${text(data, 'year')} год закрыт: надобности не возникло`,
  'occurrence.laid_down': (data) => `задача подготовлена и ждёт предыдущего этапа, срок ${day(data, 'due')}`,
  'occurrence.opened': (data) =>
    `задача открыта${text(data, 'due') === '' ? '' : `, срок ${day(data, 'due')}`}${because(text(data, 'ground'))}`,
  'occurrence.assigned': () => 'задача поручена исполнителям',
  'occurrence.overdue': () => 'срок прошёл, отметка о просрочке',
  'occurrence.escalated': (data) =>
    `о просрочке сообщено ${levels[text(data, 'level')] ?? 'сотруднику контроля'}`,
  'occurrence.cancelled': (data) => `задача отменена${because(text(data, 'ground'))}`,
  'occurrence.not_applicable': (data) => `задача неприменима в этом периоде${because(text(data, 'ground'))}`,
  'occurrence.due_recomputed': (data) =>
    `срок пересчитан по календарю: с ${day(data, 'previousDue')} на ${day(data, 'dueOn')}`,
  'occurrence.moved_by_order': (data) =>
    `срок изменён приказом: с ${day(data, 'previousDue')} на ${day(data, 'dueOn')}${because(text(data, 'ground'))}`,
  'occurrence.reassigned_by_order': (data) => `исполнители изменены приказом${because(text(data, 'ground'))}`,
  'occurrence.planned': (data) =>
    `выбрана плановая дата внутри срока: с ${day(data, 'previousDue')} на ${day(data, 'dueOn')}`,
  'submission.made': (data) =>
    `${text(data, 'kind') === 'final' ? 'отчёт отправлен на проверку' : 'отметка о ходе работы'}${aside(text(data, 'body'))}`,
  'evidence.uploaded': (data) => `загружен файл «${text(data, 'name')}»`,
  'review.accepted': () => 'отчёт принят, задача снята с контроля',
  'review.returned': (data) => `отчёт возвращён на доработку: ${text(data, 'reason')}`,
  'extension.asked': (data) =>
    `просьба перенести срок на ${day(data, 'requestedDue')}: ${text(data, 'reason')}`,
  'extension.granted': (data) =>
    `срок перенесён с ${day(data, 'previousDue')} на ${day(data, 'dueOn')}${because(text(data, 'ground'))}`,
  'extension.refused': (data) => `в переносе срока отказано${because(text(data, 'ground'))}`,
  'cycle.stage_released': (data) =>
    `открыт следующий этап цикла ${text(data, 'year')} года${because(text(data, 'ground'))}`,
  'cycle.stages_joined': () => 'в цепочку цикла добавлены мероприятия',
  'cycle.evidence_handed_on': () => 'переданы документы предыдущего этапа',
  'notification.sent_again': (data) => `письмо отправлено ещё раз${aside(text(data, 'recipient'))}`,
};

/** Actions that have words, for filters. */
export const tellableActions: readonly string[] = Object.keys(said);

/** Where the words of an event depend on what happened. */
const named: Readonly<Record<string, string>> = {
  'activity.period_done_before': 'период не открывается',
  'occurrence.escalated': 'о просрочке сообщено',
  'submission.made': 'отчёт или отметка о ходе работы',
};

/** An action by itself, whatever it was done to: its words without what an event fills in, and without what that stood after. */
export function actionWords(action: string): string {
  const words = eventWords({ action, data: {} });
  return named[action] ?? words.replace(/[:,;«].*$/, '').replace(/(\s+(с|по|на|год|года))*\s*$/, '');
}

/** What happened, in Russian, without who and with what; an action unknown to this version is named as it is stored. */
export function eventWords({ action, data }: Pick<TellableEvent, 'action' | 'data'>): string {
  return said[action]?.(data).trim() ?? `действие «${action}»`;
}

/** Who acted: name and post of that day, or the program itself. */
export function actorWords({ kind, name, post }: TellableEvent['actor']): string {
  if (kind === 'workflow' || kind === 'system') return 'Веха (автоматически)';
  const person = post === null ? name : `${name}, ${post}`;
  return kind === 'mail_link' ? `${person} (по ссылке из письма)` : person;
}

/** The whole sentence: who, what, with what. `object` is the thing spoken of, already in words; empty = none. */
export function eventSentence(event: TellableEvent, object: string): string {
  return `${actorWords(event.actor)}: ${eventWords(event)}${object === '' ? '' : ` — ${object}`}`;
}
