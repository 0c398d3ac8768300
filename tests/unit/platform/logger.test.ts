import { expect, test } from '@jest/globals';
import { createLogger, withoutSecrets } from '../../../platform/logger.js';

function logged(work: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  work(createLogger('info', 'test', { write: (line) => void (text += line) }));
  return text;
}

test('values under secret keys are hidden, at the top and one level down', () => {
  const text = logged((logger) =>
    logger.info(
      {
        password: 'pw-1',
        user: { email: 'anna@school.ru', token: 'tk-2' },
        to: ['ivan@school.ru'],
        kept: 'yes',
      },
      'signed in',
    ),
  );
  for (const secret of ['pw-1', 'anna', 'tk-2', 'ivan']) expect(text).not.toContain(secret);
  expect(text).toContain('"kept":"yes"');
});

test('secrets inside the words of an error are hidden too', () => {
  const error = new Error(
    'connect postgresql://vekha_app:s3cr3t@127.0.0.1:5432/vekha: mail for anna@school.ru',
  );
  const text = logged((logger) => logger.error({ err: error }, `again: ${error.message}`));
  expect(text).not.toContain('s3cr3t');
  expect(text).not.toContain('anna@');
  expect(text).toContain('127.0.0.1:5432');
});

test('the token of a mail link is hidden wherever its path is written', () => {
  const path = '/link/0123456789abcdef0123456789abcdef01234567';
  const error = new Error(`GET https://vekha.example${path}/sent/1 failed`);
  const text = logged((logger) => {
    logger.error({ err: error }, `again: ${path}`);
    logger.info({ url: path, request: { url: path } }, 'asked');
  });
  expect(text).not.toContain('0123456789abcdef');
  expect(text).toContain('/link/[скрыто]/sent/1');
});

test('ordinary words stay as they are', () => {
  expect(withoutSecrets('порт 8080 занят, http://127.0.0.1:8080/a?b=c')).toBe(
    'порт 8080 занят, http://127.0.0.1:8080/a?b=c',
  );
});
