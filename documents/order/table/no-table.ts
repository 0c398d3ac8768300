import { InvalidInput } from '../../../domain/errors.js';
import { amendedReference } from '../../../domain/revisions/amended-reference.js';
import { readDocumentHead } from '../head/document-head.js';
import type { GridRow } from '../grid/grid.js';

/**
 * What is said of a document without a road map: `order_amends_in_words` where it changes another order by words alone («пункт 5
 * исключить»), which nobody can apply for certain, else `order_no_table`. Takes the rows of the whole document.
 */
export function noTable(rows: readonly GridRow[]): InvalidInput {
  const amended = amendedReference(readDocumentHead(rows));
  if (amended)
    return new InvalidInput(
      'order_amends_in_words',
      `Этот документ меняет документ № ${amended.number} словами: новой таблицы в нём нет. Внесите изменения в таблицу мероприятий ` +
        'сами и загрузите её новую редакцию: программа сравнит строки и покажет, что изменилось.',
    );
  return new InvalidInput(
    'order_no_table',
    'В файле не найдена таблица мероприятий. Нужна таблица, в заголовке которой есть столбцы «Наименование мероприятия», ' +
      '«Срок исполнения» и «Ответственные» (порядок столбцов любой).',
  );
}
