import { useState } from 'react';
import { ApiProblem } from './problem.js';

/** One field of a record, in words. */
export interface Fact {
  label: string;
  value: string;
}

/** A record that is being corrected, as it stood when it was read. */
export interface SeenRecord {
  version: number;
  facts: readonly Fact[];
}

/** What somebody else has made of the record meanwhile. */
export interface Meanwhile {
  who: string | null;
  /** ISO instant. */
  at: string | null;
  /** The fields that are not what they were when the form was opened; null when that could not be read. */
  changed: readonly Fact[] | null;
}

/**
 * Holds the version a form was opened at, whatever is read in the background, so that nothing of somebody else is undone
 * unseen. When a change is refused because of another one, that is read, told, and from then on the new version is the seen one.
 */
export function useSeen(record: SeenRecord | undefined, reread: (() => Promise<SeenRecord>) | undefined) {
  const [seen, setSeen] = useState(record);
  const [opened] = useState(record?.facts ?? []);
  const [meanwhile, setMeanwhile] = useState<Meanwhile>();
  return {
    version: seen?.version ?? 0,
    meanwhile,
    guard: async <Data>(sent: Promise<Data>): Promise<Data> => {
      try {
        return await sent;
      } catch (error) {
        if (reread && error instanceof ApiProblem && error.code === 'changed_meanwhile') {
          const { changedBy, changedAt } = error.details;
          const now = await reread().catch(() => null);
          if (now) setSeen(now);
          setMeanwhile({
            who: typeof changedBy === 'string' ? changedBy : null,
            at: typeof changedAt === 'string' ? changedAt : null,
            changed: now && differences(opened, now.facts),
          });
        }
        throw error;
      }
    },
  };
}

function differences(before: readonly Fact[], now: readonly Fact[]): Fact[] {
  return now.filter(({ label, value }) => before.find((one) => one.label === label)?.value !== value);
}
