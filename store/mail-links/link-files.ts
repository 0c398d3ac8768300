import type { Reader } from '../client.js';

/** A file that came through a link and is not evidence yet. `size` in bytes. */
export interface LinkFile {
  id: string;
  name: string;
  size: number;
  sha256: string;
}

/** Those of the files that came through this very link; ids of others, or that are none, are left out. */
export async function findLinkFiles(
  reader: Reader,
  mailLinkId: string,
  ids: readonly string[],
): Promise<LinkFile[]> {
  if (ids.length === 0) return [];
  const rows = await reader.evidenceFile.findMany({
    where: { mailLinkId, id: { in: [...ids] } },
    select: { id: true, name: true, size: true, sha256: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** How many files ever came through the link: it must not fill the disk. */
export function countLinkFiles(reader: Reader, mailLinkId: string): Promise<number> {
  return reader.evidenceFile.count({ where: { mailLinkId } });
}
