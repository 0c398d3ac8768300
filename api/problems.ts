import type { FastifyBaseLogger, FastifyReply } from 'fastify';
import { VekhaError } from '../domain/errors.js';
import type { ErrorKind } from '../domain/errors.js';

/** RFC 9457, with our stable `code` and, where they help, facts in `details`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  details?: Readonly<Record<string, unknown>>;
}

const statusOfKind: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unavailable: 503,
};

/** Refusals whose HTTP status says more than their kind does. */
const statusOfCode: Readonly<Record<string, number>> = {
  file_type_refused: 415,
  file_type_mismatch: 415,
  too_many_attempts: 429,
};

const titles: Readonly<Record<number, string>> = {
  400: 'Неверный запрос',
  401: 'Нужно войти',
  403: 'Доступ закрыт',
  404: 'Не найдено',
  405: 'Так обратиться нельзя',
  406: 'Неверный запрос',
  408: 'Запрос не дождался конца',
  409: 'Действие невозможно',
  413: 'Слишком большой объём',
  414: 'Слишком длинный адрес',
  415: 'Неподходящий тип данных',
  429: 'Слишком много попыток',
  431: 'Слишком длинный запрос',
  500: 'Ошибка на сервере',
  503: 'Сейчас недоступно',
};

/** Words for refusals that come from the HTTP server itself, by its own codes. */
const serverRefusals: Readonly<Record<string, { status: number; code: string; detail: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'body_too_large',
    detail: 'Тело запроса больше допустимого. Файлы передавайте загрузкой, а не текстом.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'media_type',
    detail:
      'Тип содержимого не поддерживается. Данные передавайте как application/json, файлы как multipart/form-data.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    status: 400,
    code: 'broken_json',
    detail: 'Тело запроса пусто, а ожидался JSON.',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    status: 400,
    code: 'broken_json',
    detail: 'Тело запроса не является верным JSON.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: 'broken_request',
    detail: 'Размер тела не совпадает с заявленным. Повторите запрос.',
  },
  FST_ERR_BAD_URL: { status: 400, code: 'broken_address', detail: 'Адрес записан с ошибкой.' },
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, code: 'address_too_long', detail: 'Адрес слишком длинный.' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: {
    status: 415,
    code: 'media_type',
    detail: 'Файл нужно передать как multipart/form-data.',
  },
  FST_MP_PREMATURE_CLOSE: {
    status: 400,
    code: 'upload_broken',
    detail: 'Передача файла оборвалась. Повторите её.',
  },
  FST_PARTS_LIMIT: { status: 413, code: 'too_many_parts', detail: 'За один раз передаётся один файл.' },
  FST_FILES_LIMIT: { status: 413, code: 'too_many_parts', detail: 'За один раз передаётся один файл.' },
  FST_FIELDS_LIMIT: { status: 413, code: 'too_many_parts', detail: 'В запросе слишком много полей.' },
};

/** A problem made by hand, for refusals that are no error of the domain. */
export function problem(
  status: number,
  code: string,
  detail: string,
  details?: Readonly<Record<string, unknown>>,
): Problem {
  const title = titles[status] ?? 'Ошибка';
  return { type: `urn:vekha:problem:${code}`, title, status, code, detail, ...(details && { details }) };
}

const internal = problem(
  500,
  'internal',
  'На сервере произошла ошибка. Данные не потеряны; повторите позже или сообщите администратору.',
);
const unavailable = problem(
  503,
  'unavailable',
  'Хранилище данных сейчас не отвечает. Повторите через минуту.',
);

/** Codes of the driver and the pool that mean: no connection, or no free one in time. */
const connectionTrouble =
  /^(P1001|P1002|P1008|P1011|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08\w{3}|53300|57P0[1-5])$/;

/** The same in words, for errors that carry their code inside; 57P0x: the server is ending, or only coming up. */
const troubleWords =
  /Can't reach database server|Connection (terminated|ended|closed)|ECONNREFUSED|ECONNRESET|EPIPE|terminating connection|server closed the connection|Code: `(57P0[1-5]|08\w{3}|53300)`|is not queryable|Transaction (not found|already closed)|timeout exceeded when trying to connect/;

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

function isConnectionTrouble(error: unknown): boolean {
  for (
    let cause: unknown = error, depth = 0;
    cause instanceof Error && depth < 5;
    cause = cause.cause, depth++
  ) {
    if (
      connectionTrouble.test(codeOf(cause)) ||
      /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout)$/.test(cause.name)
    )
      return true;
  }
  return troubleWords.test(String(error));
}

/** The only translation of an error into an answer. What is not known is hidden and becomes 500 (or 503 without database). */
export function problemOf(error: unknown): Problem {
  if (error instanceof VekhaError) {
    const status = statusOfCode[error.code] ?? statusOfKind[error.kind];
    const details = Object.keys(error.details).length > 0 ? error.details : undefined;
    return problem(status, error.code, error.message, details);
  }
  const known = serverRefusals[codeOf(error)];
  if (known) return problem(known.status, known.code, known.detail);
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return error instanceof SyntaxError
      ? problem(400, 'broken_json', 'Тело запроса не является верным JSON.')
      : problem(status, 'broken_request', 'Запрос не удалось разобрать.');
  }
  return isConnectionTrouble(error) ? unavailable : internal;
}

/** Sends the problem; a failure of ours is logged once, here. */
export function sendProblem(error: unknown, log: FastifyBaseLogger, reply: FastifyReply): FastifyReply {
  const answer = problemOf(error);
  if (answer.status >= 500) log.error({ err: error, code: answer.code }, 'request failed');
  return reply
    .code(answer.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(answer));
}
