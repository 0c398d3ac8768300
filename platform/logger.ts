import { destination, pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** Keys whose values never reach a log line: secrets, and what identifies a person. */
const secretKeys = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'databaseUrl',
  'databaseOwnerUrl',
  'smtpUrl',
  'sessionSecret',
  'email',
  'address',
  'to',
  'from',
  'recipients',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'SMTP_URL',
  'VEKHA_SESSION_SECRET',
];
const paths = secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*["${key}"][*]`]);

/** Errors of drivers carry connection strings and addresses inside their words, where key redaction cannot see them. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)[^\s@]+@/gi, '$1***@')
    .replace(/[^\s<>@:"'/]+@[^\s<>@"',;)]+\.[a-zа-яё]{2,}/giu, '[адрес]');
}

/** A link of a mail acts for a person: its token must not be in a log, under whatever key its path was written. */
function withoutLinkTokens(line: string): string {
  return line.replace(/(\/link\/)[0-9a-f]{8,}/gi, '$1[скрыто]');
}

/** Lines of JSON on standard error (standard output belongs to what a person asked for), without secrets. */
export function createLogger(
  level: string,
  name: string,
  stream: DestinationStream = destination({ fd: 2, sync: true }),
): Logger {
  return pino(
    {
      level,
      name,
      base: { name },
      redact: { paths, censor: '[скрыто]' },
      hooks: {
        logMethod(args, method) {
          const clean = args.map((part) => (typeof part === 'string' ? withoutSecrets(part) : part));
          method.apply(this, clean as Parameters<typeof method>);
        },
        streamWrite: withoutLinkTokens,
      },
      serializers: {
        err(error: unknown) {
          if (!(error instanceof Error)) return error;
          return {
            type: error.name,
            message: withoutSecrets(error.message),
            stack: withoutSecrets(error.stack ?? ''),
          };
        },
      },
    },
    stream,
  );
}
