import { isCivilDate } from '../civil-date.js';
import { dateInWords } from '../russian.js';
import { periodInWords } from '../occurrences/period-words.js';
import { draftChangeWords } from './draft-change-words.js';

type Data = Readonly<Record<string, unknown>>;

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
/** «: что именно» or nothing. */
const after = (words: string) => (words === '' ? '' : `: ${words}`);
const because = (words: string) => (words === '' ? '' : `; основание: ${words}`);

const levels: Readonly<Record<string, string>> = {
  head: 'руководителю исполнителя',
  controlOfficer: 'сотруднику контроля',
  departmentHead: 'руководителю управления',
};

/** The name of an action, whatever it was done to; and the words of one event, where they say more than that. */
export type ActionWording = readonly [name: string, event?: (data: Data, name: string) => string];

/** How each action of the history is said in Russian, by its stored name. Data that an event lacks leaves nothing in its place. */
export const wordings: Readonly<Record<string, ActionWording>> = {
  'account.created': ['заведена учётная запись', (data, name) => `${name} ${text(data, 'login')}`],
  'account.disabled': ['учётная запись закрыта'],
  'account.enabled': ['учётная запись открыта снова'],
  'account.password_changed': ['пароль сменён владельцем'],
  'account.password_reset': ['выдан одноразовый пароль'],
  'session.opened': ['вход в систему'],
  'organisation.created': ['организация заведена'],
  'organisation.changed': ['изменены сведения или числа организации'],
  'body.created': [
    'добавлена организация или подразделение',
    (data, name) => `${name}: ${text(data, 'name')}`,
  ],
  'body.changed': [
    'изменена организация или подразделение',
    (data, name) => `${name}: ${text(data, 'name')}`,
  ],
  'official.created': ['добавлен сотрудник', (data, name) => `${name}: ${text(data, 'name')}`],
  'official.changed': ['изменены сведения о сотруднике', (data, name) => `${name}: ${text(data, 'name')}`],
  'post.given': [
    'назначение на должность',
    (data, name) => `${name}: ${text(data, 'title')} с ${day(data, 'startsOn')}`,
  ],
  'post.ended': ['последний день в должности', (data, name) => `${name}: ${day(data, 'endsOn')}`],
  'post.changed': ['изменена должность', (data, name) => `${name}: ${text(data, 'title')}`],
  'substitution.added': [
    'назначено замещение',
    (data, name) => `${name} с ${day(data, 'startsOn')} по ${day(data, 'endsOn')}`,
  ],
  'substitution.changed': [
    'изменено замещение',
    (data, name) => `${name}: с ${day(data, 'startsOn')} по ${day(data, 'endsOn')}`,
  ],
  'calendar.changed': ['изменён рабочий календарь', (data, name) => `${name} на ${text(data, 'year')} год`],
  'order.loaded': ['загружен файл приказа'],
  'order.confirmed': ['приказ поставлен на контроль'],
  'order.draft_discarded': [
    'черновик приказа отброшен',
    (data, name) => `${name}: ${text(data, 'fileName')}`,
  ],
  'order.draft_changed': [
    'изменён черновик приказа',
    ({ differences }, name) => `${name}${after(draftChangeWords(differences))}`,
  ],
  'order.amended': [
    'в приказ внесены изменения',
    (data, name) =>
      `${name}: добавлено ${text(data, 'added')}, изменено ${text(data, 'changed')}, исключено ${text(data, 'removed')}${because(text(data, 'ground'))}`,
  ],
  'activity.revised': ['мероприятие изменено', (data, name) => `${name}${because(text(data, 'ground'))}`],
  'activity.removed': [
    'мероприятие снято с контроля',
    (data, name) => `${name}${because(text(data, 'ground'))}`,
  ],
  'activity.planned': ['выбраны плановые даты внутри срока'],
  'activity.period_done_before': [
    'период не открывается',
    (data) =>
      `период «${periodInWords(text(data, 'period'))}» не открывается${because(text(data, 'ground'))}`,
  ],
  'activity.placed_on_control': ['мероприятие поставлено на контроль'],
  'activity.schedule_asked': [
    'запрошены даты по графику',
    (data, name) => `${name} на ${text(data, 'year')} год`,
  ],
  'activity.year_closed': [
    'год закрыт',
    (data) => `${text(data, 'year')} год закрыт: надобности не возникло`,
  ],
  'occurrence.laid_down': [
    'задача подготовлена и ждёт предыдущего этапа',
    (data, name) => `${name}, срок ${day(data, 'due')}`,
  ],
  'occurrence.opened': [
    'задача открыта',
    (data, name) =>
      `${name}${text(data, 'due') === '' ? '' : `, срок ${day(data, 'due')}`}${because(text(data, 'ground'))}`,
  ],
  'occurrence.assigned': ['задача поручена исполнителям'],
  'occurrence.overdue': ['срок прошёл', () => 'срок прошёл, отметка о просрочке'],
  'occurrence.escalated': [
    'о просрочке сообщено',
    (data, name) => `${name} ${levels[text(data, 'level')] ?? 'сотруднику контроля'}`,
  ],
  'occurrence.cancelled': ['задача отменена', (data, name) => `${name}${because(text(data, 'ground'))}`],
  'occurrence.not_applicable': [
    'задача неприменима в этом периоде',
    (data, name) => `${name}${because(text(data, 'ground'))}`,
  ],
  'occurrence.due_recomputed': [
    'срок пересчитан по календарю',
    (data, name) => `${name}: с ${day(data, 'previousDue')} на ${day(data, 'dueOn')}`,
  ],
  'occurrence.moved_by_order': [
    'срок изменён приказом',
    (data, name) =>
      `${name}: с ${day(data, 'previousDue')} на ${day(data, 'dueOn')}${because(text(data, 'ground'))}`,
  ],
  'occurrence.reassigned_by_order': [
    'исполнители изменены приказом',
    (data, name) => `${name}${because(text(data, 'ground'))}`,
  ],
  'occurrence.planned': [
    'выбрана плановая дата внутри срока',
    (data, name) => `${name}: с ${day(data, 'previousDue')} на ${day(data, 'dueOn')}`,
  ],
  'submission.made': [
    'отчёт или отметка о ходе работы',
    (data) =>
      `${text(data, 'kind') === 'final' ? 'отчёт отправлен на проверку' : 'отметка о ходе работы'}${aside(text(data, 'body'))}`,
  ],
  'evidence.uploaded': ['загружен файл', (data, name) => `${name} «${text(data, 'name')}»`],
  'review.accepted': ['отчёт принят', () => 'отчёт принят, задача снята с контроля'],
  'review.returned': ['отчёт возвращён на доработку', (data, name) => `${name}: ${text(data, 'reason')}`],
  'extension.asked': [
    'просьба перенести срок',
    (data, name) => `${name} на ${day(data, 'requestedDue')}: ${text(data, 'reason')}`,
  ],
  'extension.granted': [
    'срок перенесён',
    (data, name) =>
      `${name} с ${day(data, 'previousDue')} на ${day(data, 'dueOn')}${because(text(data, 'ground'))}`,
  ],
  'extension.refused': [
    'в переносе срока отказано',
    (data, name) => `${name}${because(text(data, 'ground'))}`,
  ],
  'cycle.stage_released': [
    'открыт следующий этап цикла',
    (data, name) => `${name} ${text(data, 'year')} года${because(text(data, 'ground'))}`,
  ],
  'cycle.stages_joined': ['в цепочку цикла добавлены мероприятия'],
  'cycle.evidence_handed_on': ['переданы документы предыдущего этапа'],
  'notification.sent_again': [
    'письмо отправлено ещё раз',
    (data, name) => `${name}${aside(text(data, 'recipient'))}`,
  ],
};
