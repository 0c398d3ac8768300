import type { Socket } from 'node:net';
import { problem } from '../problems.js';
import type { Problem } from '../problems.js';

function problemOf(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW')
    return problem(431, 'address_too_long', 'Адрес или заголовки запроса слишком длинные.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return problem(408, 'too_slow', 'Запрос не дождался конца. Повторите его.');
  return problem(400, 'broken_request', 'Запрос не удалось разобрать.');
}

/** What Node refuses before there is a request: the same form of answer, written by hand on the socket. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const answer = problemOf(error.code);
  const body = JSON.stringify(answer);
  socket.end(
    `HTTP/1.1 ${answer.status} Refused\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
