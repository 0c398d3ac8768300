import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { createActivities } from '../../activities/index.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { defaultPresets } from '../../domain/presets.js';
import type { Presets } from '../../domain/presets.js';
import { readOrder } from '../../documents/order/read-order.js';
import { untilNamespace } from '../../embedded/temporal/namespace.js';
import { createLogger } from '../../platform/logger.js';
import { createMailer } from '../../platform/mailer.js';
import { connectTemporal } from '../../platform/temporal.js';
import type { Actor, ChangeContext } from '../../store/change.js';
import { connectDatabase } from '../../store/client.js';
import type { Database } from '../../store/client.js';
import { confirmOrder } from '../../store/orders/confirm-order.js';
import { saveDraft } from '../../store/orders/save-draft.js';
import { deliverHints, outboxLag } from '../../store/outbox.js';
import type { Hint } from '../../store/outbox.js';
import { installRuntime, runWorkers } from '../../worker/run-worker.js';
import { createTestDatabase } from './database.js';
import { testServers } from './servers.js';
import { VirtualClock } from './virtual-clock.js';

/** Whoever sets up an installation in tests. */
export const tester: Actor = { kind: 'system', accountId: null, name: 'Проверка', post: null };

let installed = false;
let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;

/** Lets the bundler speak of warnings and errors only. */
export const quietBundler = {
  ...console,
  log: () => undefined,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
};

/** The bundle of the workflows' sources, made once per test file. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  bundle ??= bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)),
    logger: quietBundler,
  });
  return bundle;
}

export interface InstallationOptions {
  /** The virtual instant at which the story begins. */
  startsAt: Date;
  smtpUrl: string;
  presets?: Partial<Presets>;
  /** False: urgent mail stays in the ledger; a wave costs virtual time a second each. Default: true. */
  urgentMail?: boolean;
  /** Stands between the outbox and the processes; false = not delivered yet. Default: delivers at once. */
  post?: Post;
  /** Workflow ids that were not told of a fact and need not have acted on it yet. */
  uninformed?: ReadonlySet<string>;
}

export type Post = (hint: Hint, parts: { clock: VirtualClock; database: Database }) => Promise<boolean>;

const promptPost: Post = async (hint, { clock }) => {
  await clock.deliver(hint);
  return true;
};

/** A whole installation of its own on the real servers: database, namespace, workers; its clock is virtual. */
export async function createInstallation({
  startsAt,
  smtpUrl,
  presets,
  urgentMail = true,
  post = promptPost,
  uninformed = new Set(),
}: InstallationOptions) {
  if (!installed) installRuntime(createLogger('silent', 'test'));
  installed = true;
  const testDatabase = await createTestDatabase();
  const database = connectDatabase(testDatabase.url, 20);
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  const { temporalAddress } = testServers();
  await untilNamespace(temporalAddress, namespace, { hasExited: () => false, patience: 20_000 });
  const client = await connectTemporal(temporalAddress, namespace);
  const mailer = createMailer({ smtpUrl, from: 'Веха <vekha@kurkino.example>' });
  const workers = await runWorkers({
    address: temporalAddress,
    namespace,
    workflowBundle: await workflowBundle(),
    activities: createActivities({
      ...{ database, mailer, publicUrl: 'http://127.0.0.1:8080' },
      linkSecret: 'a secret only for tests, long enough',
    }),
  });
  const clock = new VirtualClock(client, startsAt.getTime());
  const organisation = await database.organisation.create({
    data: {
      name: 'Отдел образования',
      zone: 'Europe/Moscow',
      presets: { ...defaultPresets, ...presets },
      createdAt: startsAt,
    },
  });
  const context = (actor: Actor = tester): ChangeContext => ({
    organisationId: organisation.id,
    actor,
    now: clock.now(),
  });

  return {
    database,
    client,
    clock,
    organisation,
    context,
    namespace,
    uninformed,
    databaseUrl: testDatabase.url,
    logger: createLogger('silent', 'test'),
    /** Reads an order's text, confirms it and starts its processes. */
    async putOnControl(
      text: string,
      dates: { validFrom: CivilDate; validUntil: CivilDate; controlFrom: CivilDate },
    ) {
      const bytes = new TextEncoder().encode(text);
      const draft = readOrder({ name: 'приказ.txt', bytes });
      const fileSha256 = createHash('sha256').update(bytes).digest('hex');
      const { id } = await saveDraft(database, context(), { fileName: 'приказ.txt', fileSha256, draft });
      return confirmOrder(database, context(), {
        orderId: id,
        ...dates,
        controlOfficerId: null,
      });
    },
    /** Delivers what waits in the outbox until nothing does, every process rests, and nothing more comes of it. */
    async settle(): Promise<void> {
      for (let quiet = 0; quiet < 2;) {
        const deliver = async (hint: Hint) =>
          hint.process === 'urgent_mail' && !urgentMail ? true : post(hint, { clock, database });
        const moved = await deliverHints(database, { limit: 500, deliver });
        const waiting = moved > 0 || (await outboxLag(database)).waiting > 0;
        quiet = !waiting && (await clock.isIdle()) ? quiet + 1 : 0;
        if (quiet < 2) await new Promise((resolve) => setTimeout(resolve, 25));
      }
      clock.forgetRested();
    },
    async stop(): Promise<void> {
      workers.stop();
      await workers.done;
      mailer.close();
      await client.connection.close();
      await database.$disconnect();
      await testDatabase.drop();
    },
  };
}

export type Installation = Awaited<ReturnType<typeof createInstallation>>;
