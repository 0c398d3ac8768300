import { isLinkMark } from '../../domain/mail/mail-link.js';
import { taskStateNames } from '../../domain/task-states.js';
import type { DeadLink } from '../../store/mail-links/read-link.js';
import { html } from './html.js';
import type { Html } from './html.js';
import type { Page } from './page.js';
import { momentWords } from './words.js';

const dead = 'Ссылка больше не действует';

/** Status and page of a link that does not work: what happened, and how to go on. Says nothing of the task itself. */
export function deadPage(link: DeadLink, end: string): { status: number; page: Page } {
  const [status, title, lines] = link.why === 'unknown' && isLinkMark(end) ? copied : wordsOf(link);
  const content = html`<h1>${title}</h1>
    ${lines.map((line) => html`<p>${line}</p>`)}`;
  return { status, page: { title, organisation: null, content } };
}

type Words = readonly [status: number, title: string, lines: readonly (string | Html)[]];

const copied: Words = [
  404,
  'Это копия письма',
  [
    'В журнале писем вместо ссылки стоит пометка: работающая ссылка есть только в самом письме, у того, кому оно пришло.',
  ],
];

function wordsOf(link: DeadLink): Words {
  switch (link.why) {
    case 'unknown':
      return [
        404,
        'Такой ссылки нет',
        [
          'Скорее всего, адрес скопирован не целиком. Откройте письмо и нажмите на ссылку в нём.',
          'Если не помогло, войдите в «Веху» со своим паролем или дождитесь следующего письма: в нём будет новая ссылка.',
        ],
      ];
    case 'revoked':
      return [
        410,
        dead,
        [
          'Вы больше не числитесь в организации, которой поручена эта задача, или у организации сменился адрес почты.',
          'Если это ошибка, сообщите администратору «Вехи».',
        ],
      ];
    case 'used': {
      const officer =
        link.controlOfficer === null ? 'сотруднику контроля' : `сотруднику контроля (${link.controlOfficer})`;
      return [
        410,
        dead,
        [
          html`Ссылка больше не действует: отчёт отправлен ${momentWords(link.at, link.zone)}.`,
          'Новую ссылку пришлёт «Веха» вместе с причиной, если отчёт вернут на доработку.',
          `Если в отчёте ошибка, напишите ${officer}: он может вернуть отчёт.`,
        ],
      ];
    }
    case 'off_control': {
      const when = link.at === null ? '' : ` ${momentWords(link.at, link.zone)}`;
      return [410, dead, [`Состояние задачи: ${taskStateNames[link.state]}${when}. Делать ничего не нужно.`]];
    }
    case 'waiting':
      return [
        410,
        'Задача ещё не открыта',
        ['Она откроется, когда завершится предыдущий этап. Тогда придёт письмо с новой ссылкой.'],
      ];
    case 'expired':
      return [
        410,
        dead,
        [
          html`Ссылка действовала до ${momentWords(link.at, link.zone)}.`,
          'Новую ссылку пришлёт «Веха» со следующим напоминанием. Ждать не обязательно: можно войти со своим паролем.',
        ],
      ];
  }
}
