import type { NotificationKind, NotificationState } from './notifications.js';

/** What a letter is about, in the ledger's words. */
export const notificationKindWords: Readonly<Record<NotificationKind, string>> = {
  assigned: 'задача поручена',
  remind: 'напоминание о сроке',
  overdue: 'напоминание о просрочке',
  escalation: 'сообщение о просрочке',
  returned: 'отчёт возвращён на доработку',
  accepted: 'отчёт принят',
  extended: 'срок перенесён',
  extension_asked: 'просьба перенести срок',
  extension_refused: 'в переносе срока отказано',
  submitted: 'отчёт ждёт проверки',
  nudge_reviewer: 'напоминание о проверке',
  cancelled: 'задача снята с контроля',
  stage_released: 'открыт следующий этап',
  schedule_needed: 'нужны даты по графику',
};

/** What became of a row of the ledger. */
export const notificationStateWords: Readonly<Record<NotificationState, string>> = {
  planned: 'ждёт отправки',
  sending: 'отправляется',
  sent: 'отправлено',
  refused: 'не доставлено',
  obsolete: 'не понадобилось',
};
