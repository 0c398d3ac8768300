import { answerOf, api } from '../../client/api.js';
import type { SeenRecord } from '../../client/use-seen.js';
import { kindWords } from './kind-words.js';
import type { Absence, Body, Official, Post } from './records.js';
import { termWords } from './term.js';

/** What the dialogs correct, in the words of their own fields: told when somebody else was first. */
export const bodyRecord = ({ version, name, kind, mailbox, isDepartment, members }: Body): SeenRecord => ({
  version,
  facts: [
    { label: 'Название', value: name },
    { label: 'Что это', value: isDepartment ? 'орган управления' : (kindWords[kind] ?? kind) },
    { label: 'Кто входит в группу', value: members.map((one) => one.name).join('; ') || 'никто' },
    { label: 'Общая почта', value: mailbox ?? 'не указана' },
  ],
});

export const personRecord = ({ version, name, email }: Official): SeenRecord => ({
  version,
  facts: [
    { label: 'Фамилия, имя, отчество', value: name },
    { label: 'Почта', value: email ?? 'не указана' },
  ],
});

export const postRecord = ({ version, title, isHead, ...term }: Post): SeenRecord => ({
  version,
  facts: [
    { label: 'Должность', value: title },
    { label: 'Руководитель организации', value: isHead ? 'да' : 'нет' },
    { label: 'Срок', value: termWords(term) },
  ],
});

export const absenceRecord = ({ version, substituteName, ...term }: Absence): SeenRecord => ({
  version,
  facts: [
    { label: 'Кто замещает', value: substituteName },
    { label: 'Срок', value: termWords(term) },
  ],
});

export const readPerson = (id: string): Promise<Official> =>
  answerOf(api.GET('/api/officials/{id}', { params: { path: { id } } }));
