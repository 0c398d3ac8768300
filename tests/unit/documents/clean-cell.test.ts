import { describe, expect, test } from '@jest/globals';
import { cleanCell, cleanLines } from '../../../documents/order/clean-cell.js';

describe('a cell', () => {
  test.each([
    ['<p>Первое</p><p>Второе</p>', 'Первое Второе'],
    ['<ul style="a: b"> <li>раз</li><li>два</li></ul>', 'раз два'],
    ['об<b>раз</b>ование', 'образование'],
    ['МКУ&nbsp;&laquo;Центр&raquo; &#8212; &quot;да&quot; &#x2116; 1', 'МКУ «Центр» — "да" № 1'],
    ['не менее <10 человек и >3', 'не менее <10 человек и >3'],
    ['пере\u00adнос и\u200b точка\u00a0.', 'перенос и точка .'],
    ['**Жирный**  текст\n\nстрока', 'Жирный текст строка'],
    ['оценочных <p class="x', 'оценочных'],
    ['&unknown; &#99999999;', '&unknown; &#99999999;'],
    ['&lt;p&gt;', '<p>'],
  ])('%j', (raw, text) => {
    expect(cleanCell(raw)).toBe(text);
  });

  test.each([
    ['учителям-\nпредметникам', 'учителям-предметникам'],
    ['Семинар-\nпрактикум', 'Семинар-практикум'],
    ['производственно-\nтехнической', 'производственно-технической'],
    ['несовершенно-\nлетних', 'несовершеннолетних'],
    ['обязатель-\nного', 'обязательного'],
  ])('a compound keeps the hyphen at which its line is broken: %j', (raw, text) => {
    expect(cleanCell(raw)).toBe(text);
  });

  test('lines are kept apart on demand', () => {
    expect(cleanLines('<p>Отдел образования</p><p>МКУ\u00a0"ЦО"<br/>школы</p>\n')).toBe(
      'Отдел образования\nМКУ "ЦО"\nшколы',
    );
  });
});
