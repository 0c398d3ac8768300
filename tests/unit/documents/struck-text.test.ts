import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, test } from '@jest/globals';
import type { DraftOrder } from '../../../domain/draft-order.js';
import { readOrderFile } from '../../../documents/order/read-order-file.js';
import { cell, docx, p, table, tr } from './build-docx.js';
import { buildZip } from './build-zip.js';

const header = ['№ п/п', 'Наименование мероприятия', 'Сроки исполнения', 'Ответственные'];
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const strike = '<w:strike/>';
const rowsOf = (draft: DraftOrder) =>
  draft.sections
    .flatMap(({ rows }) => rows)
    .map(({ number, activity, deadline }) => [number, activity, deadline]);
const struck = (draft: DraftOrder) =>
  draft.questions
    .filter(({ code }) => code.endsWith('_struck'))
    .map(({ id, text }) => [id, /„.*“/.exec(text)?.[0]]);

const word = (...body: string[]) => readOrderFile({ name: 'order.docx', bytes: docx(...body) });
const plan = (...deadline: string[]) =>
  word(
    p('ПРИКАЗ № 5 от 01.02.2024'),
    table(
      tr(header),
      tr(['1', 'Семинар', cell([paragraph(...deadline)]), 'РОО']),
      tr(['2', 'Конкурс', 'май 2024 года', 'РОО']),
    ),
  );

describe('crossed-out text of a Word order', () => {
  test.each([
    ['by one line', strike],
    ['by two lines', '<w:dstrike/>'],
    ['by one line, said with a value', '<w:strike w:val="1"/>'],
  ])('is no part of the deadline and is asked about (%s)', async (_, line) => {
    const draft = await plan(run('до ', line), run('1 мая 2024', line), run(' до 1 июня 2024 года'));
    expect(rowsOf(draft)[0]).toEqual([1, 'Семинар', 'до 1 июня 2024 года']);
    expect(struck(draft)).toEqual([['row_struck:1', '„до 1 мая 2024“']]);
    expect(draft.sections[0]?.rows[0]?.questions.map(({ code }) => code)).toEqual(['row_struck']);
  });

  test.each([
    ['a line that is turned off', run('до 1 июня 2024 года', '<w:strike w:val="0"/>')],
    ['a space between words', `${run('до 1')}${run(' ', strike)}${run('июня 2024 года')}`],
    ['a hidden word', `${run('до 1 июня 2024 года')}${run('в мае', '<w:strike/><w:vanish/>')}`],
    [
      'a tracked deletion',
      `<w:del><w:r><w:rPr>${strike}</w:rPr><w:delText>до</w:delText></w:r></w:del>${run('до 1 июня 2024 года')}`,
    ],
  ])('nothing is asked about %s', async (_, runs) => {
    expect(struck(await plan(runs))).toEqual([]);
  });

  test('by the style of the run or of the paragraph, based on another', async () => {
    const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const style = (id: string, inner: string) => `<w:style w:styleId="${id}">${inner}</w:style>`;
    const body = table(
      tr(header),
      tr([
        '1',
        'Семинар',
        cell([paragraph(run('май', '<w:rStyle w:val="Old"/>'), run(' июнь 2024 года'))]),
        'РОО',
      ]),
      tr([
        '2',
        'Конкурс',
        cell([
          `<w:p><w:pPr><w:pStyle w:val="Gone"/></w:pPr>${run('июль 2024 года')}${run('август 2024 года', '<w:strike w:val="0"/>')}</w:p>`,
        ]),
        'РОО',
      ]),
    );
    const bytes = buildZip({
      'word/document.xml': `<w:document ${ns}><w:body>${body}</w:body></w:document>`,
      'word/styles.xml': `<w:styles ${ns}>${style('Out', `<w:rPr>${strike}</w:rPr>`)}${style('Old', '<w:basedOn w:val="Out"/>')}${style('Gone', '<w:basedOn w:val="Old"/>')}</w:styles>`,
    });
    const draft = await readOrderFile({ name: 'order.docx', bytes });
    expect(rowsOf(draft).map(([, , deadline]) => deadline)).toEqual(['июнь 2024 года', 'август 2024 года']);
    expect(struck(draft)).toEqual([
      ['row_struck:1', '„май“'],
      ['row_struck:2', '„июль 2024 года“'],
    ]);
  });

  test('a whole row, a clause and a paragraph with a number are asked about once for the document', async () => {
    const gone = (text: string) => cell([paragraph(run(text, strike))]);
    const draft = await word(
      p('ПРИКАЗ № 5 от 01.02.2024'),
      p('ПРИКАЗЫВАЮ:'),
      paragraph(run('1. Направить план до '), run('1 мая', strike), run(' 3 мая 2024 года.')),
      table(
        tr(header),
        tr(['1', 'Семинар', 'май 2024 года', 'РОО']),
        tr(['2', 'Конкурс', 'май 2024 года', 'РОО'].map(gone)),
        tr(['3', 'Курсы', 'май 2024 года', 'РОО']),
      ),
    );
    expect(rowsOf(draft).map(([number]) => number)).toEqual([1, 3]);
    expect(draft.document.clauses[0]?.text).toBe('Направить план до 3 мая 2024 года.');
    expect(struck(draft)).toEqual([['text_struck:0', '„1 мая“, „2“, „Конкурс“, „май 2024 года“, „РОО“']]);
  });

  test('a deadline merged over rows is asked about in each of them', async () => {
    const deadline = cell([paragraph(run('май ', strike), run('июнь 2024 года'))], { merge: 'first' });
    const draft = await word(
      table(
        tr(header),
        tr(['1', 'Семинар', deadline, 'РОО']),
        tr(['2', 'Конкурс', cell('', { merge: 'next' }), 'РОО']),
        tr(['3', 'Курсы', 'май 2024 года', 'РОО']),
      ),
    );
    expect(struck(draft).map(([id]) => id)).toEqual(['row_struck:1', 'row_struck:2']);
  });
});

describe('crossed-out text of other files', () => {
  test('a run of a cell and a whole cell of a workbook', async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('План');
    sheet.addRow(header);
    sheet.addRow([
      1,
      'Семинар',
      { richText: [{ text: 'май', font: { strike: true } }, { text: ' июнь 2024 года' }] },
      'РОО',
    ]);
    sheet.addRow([2, 'Конкурс', 'май 2024 года', 'РОО']);
    sheet.getCell('C3').font = { strike: true };
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const draft = await readOrderFile({ name: 'plan.xlsx', bytes });
    expect(rowsOf(draft).map(([, , deadline]) => deadline)).toEqual(['июнь 2024 года', '']);
    expect(struck(draft)).toEqual([
      ['row_struck:1', '„май“'],
      ['row_struck:2', '„май 2024 года“'],
    ]);
  });

  const rowOfHtml = (deadline: string) =>
    `<html><body><p>План на <s>2023</s> 2024 год</p><table><tr>${header.map((one) => `<td>${one}</td>`).join('')}</tr><tr><td>1</td><td>Семинар</td><td>${deadline}</td><td>РОО</td></tr></table></body></html>`;
  test.each([
    ['s', '<s>май</s> июнь 2024 года'],
    ['del', '<del>май</del> июнь 2024 года'],
    ['strike', '<b><strike>май</strike></b> июнь 2024 года'],
    ['a style', '<span style="color:red; text-decoration: line-through">май</span> июнь 2024 года'],
  ])('a web page: %s', async (_, deadline) => {
    const draft = await readOrderFile({
      name: 'plan.html',
      bytes: new TextEncoder().encode(rowOfHtml(deadline)),
    });
    expect(rowsOf(draft)).toEqual([[1, 'Семинар', 'июнь 2024 года']]);
    expect(struck(draft)).toEqual([
      ['text_struck:0', '„2023“'],
      ['row_struck:1', '„май“'],
    ]);
  });

  test.each([
    '<s>май</s> июнь 2024 года',
    '<del class="x"><b>май</b></del> июнь 2024 года',
    '~~май~~ июнь 2024 года',
  ])('markup left in a text: %s', async (deadline) => {
    const text = [header, ['1', 'Семинар', deadline, 'РОО']].map((cells) => cells.join('\t')).join('\n');
    const draft = await readOrderFile({ name: 'plan.txt', bytes: new TextEncoder().encode(text) });
    expect(rowsOf(draft)).toEqual([[1, 'Семинар', 'июнь 2024 года']]);
    expect(struck(draft)).toEqual([['row_struck:1', '„май“']]);
  });
});
