import { newKey } from '../client/api.js';
import { ApiProblem, problemFrom } from '../client/problem.js';
import type { Schema } from '../client/schemas.js';
import { sessionGate } from '../client/session-gate.js';
import type { UploadedFile } from './report-draft.js';

export interface UploadLimits {
  limitBytes: number;
  endings: readonly string[];
}

const megabyte = 1024 * 1024;

export const limitWords = ({ limitBytes }: UploadLimits) => `${Math.floor(limitBytes / megabyte)}\u00a0МБ`;

function tooLarge(limits: UploadLimits): ApiProblem {
  return new ApiProblem(
    413,
    'file_too_large',
    `Файл больше ${limitWords(limits)}. Уменьшите его или приложите ссылку`,
  );
}

/** A page of a proxy in place of our answer: its limit is lower than ours, which the file does not pass. */
function notLetThrough(): ApiProblem {
  return new ApiProblem(
    413,
    'file_too_large',
    'Сеть не пропускает файлы такого размера. Уменьшите файл или приложите ссылку',
  );
}

/** Whether the same file may go through another time. */
export function isWorthRetry(problem: unknown): boolean {
  if (!(problem instanceof ApiProblem)) return true;
  return problem.status < 400 || problem.status >= 500 || problem.status === 408 || problem.status === 429;
}

/** What can be seen before anything is sent; null = nothing against it. */
export function refuseFile(file: { name: string; size: number }, limits: UploadLimits): ApiProblem | null {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!limits.endings.includes(ending))
    return new ApiProblem(
      415,
      'file_type_refused',
      `Такие файлы не принимаются. Подойдут: ${limits.endings.join(', ')}`,
    );
  if (file.size === 0)
    return new ApiProblem(400, 'file_empty', 'Файл пуст. Сохраните документ и выберите его снова');
  return file.size > limits.limitBytes ? tooLarge(limits) : null;
}

interface Sending {
  limits: UploadLimits;
  /** 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends one file and says how far it is. Throws ApiProblem; an aborted one throws the signal's reason. */
export async function uploadFile(file: File, sending: Sending): Promise<UploadedFile> {
  const key = newKey();
  for (;;) {
    const { status, body } = await sendOnce(file, key, sending);
    if (status === 201) {
      const { id, name, size } = body as Schema<'EvidenceFile'>;
      return { id, name, size };
    }
    if (status !== 401) throw status === 413 && body === null ? notLetThrough() : problemFrom(status, body);
    await sessionGate.wait();
  }
}

/** XMLHttpRequest, because fetch does not tell how much has been sent. */
function sendOnce(
  file: File,
  key: string,
  { onProgress, signal }: Sending,
): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let share = 0;
    request.open('POST', '/api/evidence');
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      share = total === 0 ? 0 : loaded / total;
      onProgress(share);
    });
    request.addEventListener('load', () => resolve({ status: request.status, body: parsed(request) }));
    request.addEventListener('error', () =>
      reject(new ApiProblem(0, 'upload_broken', `Связь прервалась на ${Math.round(share * 100)}\u00a0%`)),
    );
    request.addEventListener('abort', () => reject(signal.reason as Error));
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function parsed({ responseText }: XMLHttpRequest): unknown {
  try {
    return JSON.parse(responseText) as unknown;
  } catch {
    return null;
  }
}
