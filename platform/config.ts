import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { InvalidInput } from '../domain/errors.js';

const url = (protocols: readonly string[], words: string) =>
  z.string().refine((value) => {
    try {
      return protocols.includes(new URL(value).protocol);
    } catch {
      return false;
    }
  }, words);
const whole = (from: number, to: number, words: string) =>
  z
    .string()
    .regex(/^\d{1,12}$/, words)
    .transform(Number)
    .refine((value) => value >= from && value <= to, words);
const port = whole(1, 65535, 'должен быть номер порта от 1 до 65535');
const megabytes = whole(1, 2048, 'должно быть целое число мегабайт от 1 до 2048');
const filled = z.string().refine((value) => value.trim() !== '', 'не должно быть пустым');
const postgresUrl = url(
  ['postgres:', 'postgresql:'],
  'должен быть адрес вида postgresql://пользователь:пароль@узел:порт/база',
);

/** Every variable the program knows, with what a person should have written there. */
const variables = z.object({
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d{1,5}$/, 'должен быть адрес вида узел:порт')
    .optional(),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[A-Za-z0-9][\w.-]{0,99}$/, 'должно быть имя из латинских букв, цифр, точки и дефиса')
    .default('vekha'),
  TEMPORAL_TIME_SKIPPING: z.enum(['0', '1'], 'должно быть 0 или 1').default('0'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'должен быть адрес вида smtp://узел:порт').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@]+@[^\s@]+$/, 'должен быть адрес электронной почты')
    .optional(),
  VEKHA_DATA: filled.default('./data'),
  VEKHA_CACHE: filled.optional(),
  VEKHA_HOST: filled.default('127.0.0.1'),
  VEKHA_PORT: port.default(8080),
  VEKHA_PUBLIC_URL: url(['http:', 'https:'], 'должен быть адрес вида https://узел').optional(),
  VEKHA_SESSION_SECRET: z.string().min(32, 'должно быть не короче 32 знаков').optional(),
  VEKHA_LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      'должно быть одно из: trace, debug, info, warn, error, silent',
    )
    .default('info'),
  VEKHA_SHARDS: whole(1, 16384, 'должно быть целое число от 1 до 16384').default(4),
  VEKHA_UPLOAD_MB: megabytes.default(100),
  XDG_CACHE_HOME: z.string().optional(),
  HOME: z.string().optional(),
});

export interface Config {
  /** Undefined: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** Used by migrations only. */
  databaseOwnerUrl: string | undefined;
  /** Undefined: the embedded Temporal server. */
  temporalAddress: string | undefined;
  temporalNamespace: string;
  /** Virtual time on the embedded server: tests and simulation only. */
  temporalTimeSkipping: boolean;
  /** Undefined: the embedded mail catcher. */
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** Absolute. */
  dataRoot: string;
  /** Absolute; may turn out not to be writable. */
  cacheRoot: string;
  host: string;
  /** The preferred port of the API; the embedded start takes the next free one. */
  port: number;
  publicUrl: string | undefined;
  sessionSecret: string | undefined;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** History shards of the embedded Temporal server; cannot be changed once its database exists. */
  shards: number;
  uploadLimitBytes: number;
}

/** What the api and worker processes cannot run without. */
export interface ServiceConfig extends Config {
  databaseUrl: string;
  temporalAddress: string;
  smtpUrl: string;
  mailFrom: string;
  sessionSecret: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

function refuse(name: string, words: string): never {
  throw new InvalidInput('config.invalid', `Настройка ${name} не подходит: ${words}.`, { variable: name });
}

/**
 * The whole configuration from the environment. A variable that is present but empty or malformed is refused by a
 * sentence that names it (`config.invalid`); the value itself is never repeated, because it can be a secret.
 */
export function readConfig(env: Environment): Config {
  for (const name of Object.keys(variables.shape))
    if (env[name] === '' && name !== 'XDG_CACHE_HOME' && name !== 'HOME')
      refuse(name, 'она задана, но пуста. Уберите её или впишите значение');
  const parsed = variables.safeParse(env);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    refuse(String(first?.path[0] ?? '?'), first?.message ?? 'значение не прочитано');
  }
  const read = parsed.data;
  if (read.SMTP_URL !== undefined && read.MAIL_FROM === undefined)
    refuse('MAIL_FROM', 'когда задан SMTP_URL, нужен и адрес отправителя');
  if (read.DATABASE_OWNER_URL !== undefined && read.DATABASE_URL === undefined)
    refuse('DATABASE_URL', 'когда задан DATABASE_OWNER_URL, нужен и адрес для самой программы');
  const caches = read.XDG_CACHE_HOME || join(read.HOME || homedir(), '.cache');
  return {
    databaseUrl: read.DATABASE_URL,
    databaseOwnerUrl: read.DATABASE_OWNER_URL,
    temporalAddress: read.TEMPORAL_ADDRESS,
    temporalNamespace: read.TEMPORAL_NAMESPACE,
    temporalTimeSkipping: read.TEMPORAL_TIME_SKIPPING === '1',
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    dataRoot: resolve(read.VEKHA_DATA),
    cacheRoot: resolve(read.VEKHA_CACHE ?? join(caches, 'vekha')),
    host: read.VEKHA_HOST,
    port: read.VEKHA_PORT,
    publicUrl: read.VEKHA_PUBLIC_URL?.replace(/\/+$/, ''),
    sessionSecret: read.VEKHA_SESSION_SECRET,
    logLevel: read.VEKHA_LOG_LEVEL,
    shards: read.VEKHA_SHARDS,
    uploadLimitBytes: read.VEKHA_UPLOAD_MB * 1024 * 1024,
  };
}

/** The configuration of a process that stands alone (api, worker): every outside part must have been named. */
export function readServiceConfig(env: Environment): ServiceConfig {
  const config = readConfig(env);
  const given = <Value>(name: string, value: Value | undefined): Value =>
    value ?? refuse(name, 'она не задана, а без неё этот процесс работать не может');
  return {
    ...config,
    databaseUrl: given('DATABASE_URL', config.databaseUrl),
    temporalAddress: given('TEMPORAL_ADDRESS', config.temporalAddress),
    smtpUrl: given('SMTP_URL', config.smtpUrl),
    mailFrom: given('MAIL_FROM', config.mailFrom),
    sessionSecret: given('VEKHA_SESSION_SECRET', config.sessionSecret),
  };
}

/** The environment of this process. Nobody else may touch `process.env`. */
export function processEnvironment(): Environment {
  return process.env;
}
