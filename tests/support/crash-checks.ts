import { createHash } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { isOffControl } from '../../domain/task-states.js';
import type { TaskState } from '../../domain/task-states.js';
import { nextStepOf } from '../../store/roadmap/next-step.js';
import type { Database } from '../../store/client.js';
import { readCycle } from '../../store/cycles/read-cycle.js';
import { readTask } from '../../store/occurrences/read-task.js';
import { workflowIds } from '../../workflows/contract.js';
import type { Fact } from './crash-clients.js';

/** What is wrong with facts that were answered: empty when each is in the database exactly once, history included. */
export async function missingOrDoubled(db: Database, facts: readonly Fact[]): Promise<string[]> {
  const wrong: string[] = [];
  const submissions = await db.submission.findMany({ include: { reviews: true, evidence: true } });
  const events = await db.auditEvent.findMany({
    where: { subjectType: { in: ['submission', 'occurrence'] } },
  });
  for (const fact of facts) {
    const row = submissions.find(({ id }) => id === fact.id);
    const say = (what: string) => wrong.push(`${what}: ${JSON.stringify(fact)}`);
    if (row?.contentHash !== fact.contentHash) say('submission is not there as answered');
    else if (fact.kind === 'submission') {
      if (submissions.filter(({ note }) => note === fact.words).length !== 1)
        say('submission is not there once');
      if (row.evidence.length !== 1) say('evidence is not there once');
      const made = events.filter(
        ({ action, subjectId }) => action === 'submission.made' && subjectId === fact.id,
      );
      if (made.length !== 1) say(`${made.length} audit events`);
    } else {
      const reviews = row.reviews.filter(({ reason }) => reason === fact.words);
      if (row.reviews.length !== 1 || reviews[0]?.decision !== fact.kind) say('review is not there once');
      const action = fact.kind === 'accept' ? 'review.accepted' : 'review.returned';
      const made = events.filter((event) => event.action === action && event.body.includes(fact.id));
      if (made.length !== 1) say(`${made.length} audit events`);
    }
  }
  const answered = facts.filter(({ kind }) => kind === 'submission').length;
  if (submissions.length !== answered) wrong.push(`${submissions.length} submissions, ${answered} answered`);
  const decided = submissions.flatMap(({ reviews }) => reviews).length;
  if (decided !== facts.length - answered)
    wrong.push(`${decided} reviews, ${facts.length - answered} answered`);
  return wrong;
}

/** Recomputes the chain of the history by its definition. Returns its length; throws at the first broken link. */
export async function verifyHistory(db: Database): Promise<number> {
  const chains = await db.auditChain.findMany();
  let count = 0;
  for (const { organisationId, seq, hash } of chains) {
    const events = await db.auditEvent.findMany({ where: { organisationId }, orderBy: { seq: 'asc' } });
    let previous = '0'.repeat(64);
    for (const [index, event] of events.entries()) {
      const expected = createHash('sha256')
        .update(`${previous}\n${index + 1}\n${event.body}`)
        .digest('hex');
      if (event.seq !== BigInt(index + 1) || event.previousHash !== previous || event.hash !== expected)
        throw new Error(`the history is broken at ${event.seq}`);
      previous = event.hash;
    }
    if (seq !== BigInt(events.length) || hash !== previous) throw new Error('the history has lost its end');
    count += events.length;
  }
  return count;
}

/** What still has to happen without anybody's hand: empty when the installation rests. */
export async function unfinished(db: Database): Promise<string[]> {
  const now = new Date();
  const [hints, notices, mails] = await Promise.all([
    db.outbox.count({ where: { deliveredAt: null } }),
    db.notification.count({ where: { state: 'planned', lane: 'urgent', sendAfter: { lte: now } } }),
    db.mail.count({ where: { state: 'sending' } }),
  ]);
  const waiting = { 'hints in the outbox': hints, 'notices not mailed': notices, 'mails under way': mails };
  return Object.entries(waiting).flatMap(([what, count]) => (count === 0 ? [] : [`${count} ${what}`]));
}

/** Differences between the records and their processes: empty when every process has seen every fact. */
export async function processesBehind(db: Database, temporal: Client): Promise<string[]> {
  const behind: string[] = [];
  const statusOf = async (workflowId: string) =>
    (await temporal.workflow.getHandle(workflowId).describe()).status.name;

  // What was over before control began has no process, and what waits for a stage before it has none yet.
  const occurrences = await db.occurrence.findMany({
    where: { state: { notIn: ['past', 'waiting_stage'] } },
    select: { id: true, state: true },
  });
  for (const { id, state } of occurrences) {
    const workflowId = workflowIds.occurrence(id);
    const expected = isOffControl(state as TaskState) ? 'COMPLETED' : 'RUNNING';
    const status = await statusOf(workflowId);
    if (status !== expected) behind.push(`${workflowId} is ${status}, the task is ${state}`);
    else if (expected === 'RUNNING') {
      const known = await temporal.workflow
        .getHandle(workflowId)
        .query<{ currentDetails?: string }>('__temporal_workflow_metadata');
      const { details } = await readTask(db, id);
      if (known.currentDetails !== details)
        behind.push(`${workflowId} knows «${known.currentDetails}», the task is «${details}»`);
    }
  }
  const stages = await db.occurrence.findMany({
    where: { state: 'waiting_stage' },
    select: { year: true, activity: { select: { stage: { select: { chainId: true } } } } },
  });
  for (const { year, activity } of stages) {
    const chainId = activity.stage?.chainId ?? '';
    const { release } = await readCycle(db, { chainId, year });
    if (release !== null) behind.push(`stage ${release} of chain ${chainId} may open and has not`);
    const status = await statusOf(workflowIds.cycle(`${chainId}:${year}`));
    if (status !== 'RUNNING') behind.push(`the cycle of ${chainId} is ${status}`);
  }
  const activities = await db.activity.findMany({ select: { id: true } });
  for (const { id } of activities) {
    const next = await nextStepOf(db, { id });
    const expected = next.kind === 'end' && next.at <= Date.now() ? 'COMPLETED' : 'RUNNING';
    const status = await statusOf(workflowIds.activity(id));
    if (status !== expected) behind.push(`${workflowIds.activity(id)} is ${status}, should be ${expected}`);
  }
  return behind;
}
