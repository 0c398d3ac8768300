import { defaultPresets } from '../../domain/presets.js';
import type { Presets } from '../../domain/presets.js';
import type { Reader } from '../client.js';

/** The zones and local times (`HH:MM`) at which digests leave, over all organisations, without repeats. */
export async function listMornings(reader: Reader): Promise<{ zone: string; at: string }[]> {
  const rows = await reader.organisation.findMany({ select: { zone: true, presets: true } });
  const mornings = rows.map(({ zone, presets }) => ({
    zone,
    at: (presets as Partial<Presets>).digestAt ?? defaultPresets.digestAt,
  }));
  return [...new Map(mornings.map((morning) => [`${morning.zone} ${morning.at}`, morning])).values()];
}
