/** A refusal of the API (RFC 9457) or of the way to it, with words for a person. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'ApiProblem';
  }
}

export function offline(): ApiProblem {
  return new ApiProblem(0, 'offline', 'Нет связи с «Вехой». Проверьте сеть и повторите.');
}

/** What came instead of an answer of ours: a page of a proxy, an empty body. */
function unreadable(status: number): ApiProblem {
  if (status === 413)
    return new ApiProblem(status, 'too_large', 'Слишком большой объём: сервер сети не пропустил его.');
  return new ApiProblem(
    status,
    'unreadable',
    `Сервер ответил непонятно (${status}). Повторите через минуту.`,
  );
}

/** Turns the body of a refusal into a problem, whatever it is. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  if (typeof body !== 'object' || body === null || !('code' in body) || !('detail' in body))
    return unreadable(status);
  const { code, detail } = body;
  const details = 'details' in body && typeof body.details === 'object' ? body.details : null;
  return new ApiProblem(status, String(code), String(detail), { ...details });
}

/** Words for anything that was thrown. */
export function wordsOf(error: unknown): string {
  if (error instanceof ApiProblem) return error.message;
  return 'Страница не смогла это выполнить. Обновите её и повторите.';
}

/** The sentence about one field of a refused request, by the path the API gives. */
export function fieldProblem(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiProblem) || !Array.isArray(error.details['fields'])) return undefined;
  const fields = error.details['fields'] as { field: string; message: string }[];
  return fields.find((one) => one.field === field)?.message;
}
