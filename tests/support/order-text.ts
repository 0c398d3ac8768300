/** A row of an order as a test writes it. */
export interface RowText {
  activity: string;
  deadline: string;
  responsibles: string;
}

/** The text of an order with one section, as it comes out of a word processor: cells separated by tabs. */
export function orderText(rows: readonly RowText[], section = 'Раздел проверки'): string {
  const lines = rows.map(({ activity, deadline, responsibles }, index) =>
    [`${index + 1}.`, activity, deadline, responsibles].join('\t'),
  );
  return [
    'ОТДЕЛ ОБРАЗОВАНИЯ',
    '',
    'ПРИКАЗ',
    '',
    '09.01.2030',
    '',
    '№ 1',
    '',
    'Об утверждении «дорожной карты»',
    '',
    'ПРИКАЗЫВАЮ:',
    '',
    '1. Утвердить «дорожную карту» (приложение).',
    '2. Контроль исполнения настоящего приказа оставляю за собой.',
    '',
    'Начальник отдела образования',
    '',
    'О.В.Иванова',
    '',
    '№ п/п\tНаименование мероприятия\tСроки исполнения\tОтветственные',
    section,
    ...lines,
    '',
  ].join('\n');
}
