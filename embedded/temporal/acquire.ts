import { Unavailable } from '../../domain/errors.js';
import { writableCache } from '../../platform/paths.js';
import { buildTemporal, type BuildOptions, type Progress } from './build.js';
import { cachedPrograms, temporalVersion, type TemporalPrograms } from './programs.js';

/**
 * The programs: from the wanted cache, which may be read-only, else built into one that can be written. Or why not:
 * then the official download is the next way.
 */
export async function tryPrograms(
  wantedCache: string,
  progress: Progress,
  options: BuildOptions = {},
): Promise<{ programs: TemporalPrograms } | { refusal: string }> {
  try {
    const found = cachedPrograms(wantedCache);
    return { programs: found ?? (await buildTemporal(writableCache(wantedCache), progress, options)) };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { refusal: missing ? 'на этой машине нет Go' : words(error) };
  }
}

/** Nothing worked: one message with what is missing and every way out. */
export function noTemporal(goRefusal: string, downloadRefusal: unknown): Unavailable {
  return new Unavailable(
    'embedded.no_temporal',
    [
      `Нет сервера Temporal ${temporalVersion()}: без него не идут напоминания и сроки.`,
      `Собрать его не вышло: ${goRefusal}.`,
      `Скачать готовый не вышло: ${words(downloadRefusal)}.`,
      'Сделайте одно из трёх и запустите снова:',
      '  1) установите Go 1.26 (https://go.dev/dl), и сервер будет собран сам;',
      '  2) дайте доступ в интернет (temporal.download), и будет скачан официальный сервер разработчика;',
      '  3) укажите адрес своего сервера: TEMPORAL_ADDRESS=узел:7233.',
    ].join('\n'),
  );
}

const words = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).trim().split('\n').slice(-3).join(' ');
