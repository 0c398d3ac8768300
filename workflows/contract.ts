/** Task queues: `process` carries the processes and their writes, `mail` the sending, so that a slow relay delays no task. */
export const taskQueues = { process: 'vekha-process', mail: 'vekha-mail' } as const;

/** Names under which the workflows are registered. */
export const workflowTypes = {
  activity: 'activity',
  occurrence: 'occurrence',
  cycle: 'cycle',
  mailWave: 'mailWave',
} as const;

/** The one signal every process understands: something changed, look again. It never carries the state. */
export const changedSignal = 'changed';

/**
 * The instant (ms) of the fact that started a process. Every process first waits for it: no wait in life, where facts lie in
 * the past, and what keeps several processes on one calendar in virtual time, where each starts at the real clock.
 */
interface Started {
  at: number;
}

/** An activity of the road map, for the whole validity of its order. */
export interface ActivityInput extends Started {
  id: string;
}

/** The task of one period. */
export interface OccurrenceInput extends Started {
  id: string;
}

/** A chain of the management cycle in one calendar year. */
export interface CycleInput extends Started {
  chainId: string;
  year: number;
}

/** `digest`: the morning of one zone. `urgent`: what waits to leave at once for one organisation. */
export type MailWaveInput = Started &
  ({ lane: 'digest'; zone: string } | { lane: 'urgent'; organisationId: string });

/** Workflow ids are the records' own ids, so that one record has one process, whoever starts it. */
export const workflowIds = {
  activity: (id: string): string => `activity:${id}`,
  occurrence: (id: string): string => `occurrence:${id}`,
  /** `key` = `<chainId>:<year>`. */
  cycle: (key: string): string => `cycle:${key}`,
  urgentMail: (organisationId: string): string => `wave:urgent:${organisationId}`,
  digest: (zone: string): string => `wave:${zone}`,
};
