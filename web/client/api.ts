import createClient from 'openapi-fetch';
import type { paths } from '../generated/api.js';
import { offline, problemFrom } from './problem.js';
import { sessionGate } from './session-gate.js';

const sessionPath = '/api/session';

/** Sends; when the session has ended, waits for the login dialog and sends again. */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw offline();
  }
  const isLogin = request.method === 'POST' && new URL(request.url).pathname === sessionPath;
  if (response.status !== 401 || isLogin || !sessionGate.wasSignedIn()) return response;
  await sessionGate.wait();
  return send(again);
}

/** Every call of the API, typed by its own OpenAPI document. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send });

interface Call<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The answer itself; a refusal is thrown as ApiProblem. */
export async function answerOf<Data>(call: Promise<Call<Data>>): Promise<Data> {
  let result: Call<Data>;
  try {
    result = await call;
  } catch (error) {
    // An answer that should have been JSON and is not, such as a page of a proxy.
    if (error instanceof SyntaxError) throw problemFrom(502, null);
    throw error;
  }
  const { data, error, response } = result;
  if (!response.ok) throw problemFrom(response.status, readBody(error));
  return data as Data;
}

function readBody(error: unknown): unknown {
  if (typeof error !== 'string') return error;
  try {
    return JSON.parse(error) as unknown;
  } catch {
    return error;
  }
}

/** A new Idempotency-Key: made once per intention, kept over its repeats. Works without https too. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
