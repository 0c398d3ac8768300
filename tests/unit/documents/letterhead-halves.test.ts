import { expect, test } from '@jest/globals';
import { readOrder } from '../../../documents/order/read-order.js';

const read = (text: string) =>
  readOrder({ name: 'plan.txt', bytes: new TextEncoder().encode(text) }).document;
const below = `
Об утверждении плана мероприятий

В целях развития профильного обучения приказываю:
1. Утвердить план мероприятий на 2026 год.

ПЛАН
№\tМероприятие\tСрок\tОтветственный
1\tСеминар\tмай\tУО
`;
const head = {
  ...{ type: 'приказ', number: '27-01/334', date: '2026-05-19' },
  title: 'Об утверждении плана мероприятий',
};

test('to whom the order goes stands beside its letterhead, its lines at heights of their own', () => {
  const beside = `МИНИСТЕРСТВО                         Руководителям муниципальных
ОБРАЗОВАНИЯ                          органов управления
                                     образованием
ЛУГОВОЙ ОБЛАСТИ
                                     Руководителям государственных
ПРИКАЗ
                                     организаций
19.05.2026 № 27-01/334
г. Луговск
`;
  expect(read(beside + below)).toMatchObject({ ...head, issuer: 'МИНИСТЕРСТВО ОБРАЗОВАНИЯ ЛУГОВОЙ ОБЛАСТИ' });
});

test('a letterhead in the middle of its half, in small letters, beside one in another language', () => {
  const beside = `        Энскі раённы                   Энский районный
          аддзел                           отдел
       па адукацыі                     по образованию

         ЗАГАД                             ПРИКАЗ
    19.05.2026 № 27-01/334           19.05.2026 № 27-01/334
`;
  expect(read(beside + below)).toMatchObject({ ...head, issuer: 'Энский районный отдел по образованию' });
});

test('a day and a number on both sides above the name are no half of a letterhead', () => {
  const centred = `              ОТДЕЛ ОБРАЗОВАНИЯ
19.05.2026                           № 27-01/334
                   ПРИКАЗ
`;
  expect(read(centred + below)).toMatchObject({ ...head, issuer: 'ОТДЕЛ ОБРАЗОВАНИЯ' });
});
