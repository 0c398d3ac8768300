import { describe, expect, test } from '@jest/globals';
import { readConfig, readServiceConfig } from '../../../platform/config.js';

const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  return 'принято';
};

describe('an empty environment', () => {
  test('means: everything embedded, on loopback, no secret by default', () => {
    const config = readConfig({ HOME: '/home/anna' });
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      temporalNamespace: 'vekha',
      shards: 4,
      temporalTimeSkipping: false,
      cacheRoot: '/home/anna/.cache/vekha',
      uploadLimitBytes: 104_857_600,
    });
    for (const key of [
      'databaseUrl',
      'databaseOwnerUrl',
      'temporalAddress',
      'smtpUrl',
      'sessionSecret',
    ] as const)
      expect(config[key]).toBeUndefined();
  });

  test('is not enough for a process that stands alone: the missing variable is named', () => {
    expect(refusal(() => readServiceConfig({}))).toBe(
      'Настройка DATABASE_URL не подходит: она не задана, а без неё этот процесс работать не может.',
    );
    const given = {
      DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c',
      TEMPORAL_ADDRESS: '127.0.0.1:7233',
      SMTP_URL: 'smtp://127.0.0.1:25',
      MAIL_FROM: 'vekha@school.ru',
    };
    expect(refusal(() => readServiceConfig(given))).toContain('VEKHA_SESSION_SECRET');
    expect(readServiceConfig({ ...given, VEKHA_SESSION_SECRET: 's'.repeat(32) }).databaseUrl).toBe(
      given.DATABASE_URL,
    );
  });
});

test.each([
  ['DATABASE_URL', ''],
  ['DATABASE_URL', 'mysql://a:b@c/d'],
  ['DATABASE_URL', 'not an address'],
  ['TEMPORAL_ADDRESS', 'http://127.0.0.1:7233'],
  ['TEMPORAL_ADDRESS', 'localhost'],
  ['TEMPORAL_NAMESPACE', 'с пробелом'],
  ['TEMPORAL_TIME_SKIPPING', 'yes'],
  ['SMTP_URL', 'http://127.0.0.1'],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'a@b.ru\r\nBcc: c@d.ru'],
  ['VEKHA_DATA', '   '],
  ['VEKHA_PORT', '0'],
  ['VEKHA_PORT', '65536'],
  ['VEKHA_PORT', '80a'],
  ['VEKHA_PUBLIC_URL', 'vekha.school.ru'],
  ['VEKHA_SESSION_SECRET', 'short'],
  ['VEKHA_LOG_LEVEL', 'loud'],
  ['VEKHA_SHARDS', '-1'],
  ['VEKHA_UPLOAD_MB', '1e3'],
])('%s=«%s» is refused by a sentence that names it', (name, value) => {
  expect(refusal(() => readConfig({ [name]: value }))).toMatch(
    new RegExp(`^Настройка ${name} не подходит: .+\\.$`),
  );
});

test('a refusal never repeats the value: it can be a password', () => {
  expect(refusal(() => readConfig({ DATABASE_URL: 'mysql://root:hunter2@db/x' }))).not.toContain('hunter2');
});

test('a sender is wanted as soon as mail really goes out', () => {
  expect(refusal(() => readConfig({ SMTP_URL: 'smtp://mail.school.ru' }))).toContain('MAIL_FROM');
  expect(readConfig({ SMTP_URL: 'smtp://mail.school.ru', MAIL_FROM: 'Веха <a@school.ru>' }).mailFrom).toBe(
    'Веха <a@school.ru>',
  );
});
