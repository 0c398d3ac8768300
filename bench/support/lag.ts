import type { Client } from '@temporalio/client';
import { workflowIds } from '../../workflows/contract.js';
import { quantile } from './load.js';

/** A task that was closed: instants of the caller's clock, milliseconds since 1970. */
export interface Closed {
  occurrenceId: string;
  sent: number;
  answered: number;
}

/** Where the time goes between a submission and the event by which its process had read the new state; milliseconds. */
interface Stages {
  /** Until the caller was answered: the fact is committed. */
  answered: number;
  /** From there until the server had the signal: notice and relay. Below nothing when the relay was quicker than the answer. */
  told: number;
  /** Until a worker had been given the task. */
  begun: number;
  /** Until what it read had been recorded. */
  seen: number;
  /** The lag: from the answer until it was seen. */
  lag: number;
}

/** The stages of each closed task; those whose process has not looked yet are left out. */
export async function lagsOf(client: Client, closed: readonly Closed[]): Promise<Stages[]> {
  const found: Stages[] = [];
  for (let start = 0; start < closed.length; start += 20) {
    const some = await Promise.all(closed.slice(start, start + 20).map((one) => lagOf(client, one)));
    found.push(...some.filter((stages) => stages !== undefined));
  }
  return found;
}

async function lagOf(client: Client, { occurrenceId, sent, answered }: Closed): Promise<Stages | undefined> {
  const { events } = await client.workflow.getHandle(workflowIds.occurrence(occurrenceId)).fetchHistory();
  const all = (events ?? []).map((event) => ({
    event,
    at: Number(event.eventTime?.seconds) * 1000 + Number(event.eventTime?.nanos) / 1e6,
  }));
  const told = all.findIndex(({ event, at }) => event.workflowExecutionSignaledEventAttributes && at >= sent);
  const seen = all.findIndex(
    ({ event }, index) => index > told && told >= 0 && event.markerRecordedEventAttributes,
  );
  const begun = all.slice(0, seen).findLast(({ event }) => event.workflowTaskStartedEventAttributes);
  const [signal, marker] = [all[told], all[seen]];
  if (!signal || !begun || !marker) return undefined;
  return {
    answered: answered - sent,
    told: signal.at - answered,
    begun: begun.at - signal.at,
    seen: marker.at - begun.at,
    lag: marker.at - answered,
  };
}

/** `p50/p99` of the lag and of each stage. */
export function describeLags(lags: readonly Stages[]): string {
  const of = (stage: keyof Stages) => {
    const times = lags.map((lag) => lag[stage]);
    return `${quantile(times, 0.5).toFixed(0)}/${quantile(times, 0.99).toFixed(0)}`;
  };
  return `lag ${of('lag')} = told ${of('told')} + begun ${of('begun')} + seen ${of('seen')}; before it, answered ${of('answered')}`;
}
