import { expect, test } from '@jest/globals';
import { headOf } from './head-of.js';

test('what is annexed stands above who signed', () => {
  const lines = [
    'ПРИКАЗЫВАЮ:',
    '1. Утвердить план.',
    'Приложение: на 3 л. в 1 экз.',
    'Начальник И.И. Иванов',
  ];
  expect(headOf('ПРИКАЗ № 7 от 01.02.2024', 'О плане', ...lines).signatory?.name).toBe('И.И. Иванов');
});
