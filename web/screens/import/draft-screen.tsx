import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../../client/me.js';
import { LinkButton } from '../../parts/link-button.js';
import { Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { Waiting } from '../../parts/waiting.js';
import { formatDigits, formatInstant } from '../../text/dates.js';
import { DiscardDialog } from './discard-dialog.js';
import { openQuestions, draftQuery } from './draft.js';
import type { Draft } from './draft.js';
import type { Step } from './draft-search.js';
import { StepHeading } from './step-heading.js';
import { NamedOrder } from './named-order.js';
import { CheckStep } from './steps/check-step.js';
import { NoDraft } from './steps/no-draft.js';
import { QuestionsStep } from './steps/questions-step.js';
import { TableStep } from './steps/table-step.js';
import classes from './import.module.css';

const route = getRouteApi('/import/$orderId');

const steps = {
  table: { number: 2, title: 'Таблица', screen: TableStep },
  questions: { number: 3, title: 'Вопросы', screen: QuestionsStep },
  check: { number: 4, title: 'Проверка', screen: CheckStep },
} as const;

/** A loaded order: what was read, what is asked, and the last look before control. */
export function DraftScreen() {
  const { orderId } = route.useParams();
  const { step } = route.useSearch();
  const { data: draft, error, refetch } = useQuery(draftQuery(orderId));
  const { number, title, screen: Screen } = steps[step];
  return (
    <Page title={`Импорт приказа: ${title}`} heading={<StepHeading number={number} title={title} />}>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!draft && !error && <Waiting />}
      {draft?.state === 'draft' && (
        <>
          <Steps draft={draft} step={step} />
          <SavedNote draft={draft} />
          {step !== 'check' && <AssumedNote draft={draft} />}
          {step !== 'check' && <NamedOrder draft={draft} />}
        </>
      )}
      {/* The last step stays: it tells how putting it on control went. */}
      {draft &&
        (draft.state === 'draft' || step === 'check' ? <Screen draft={draft} /> : <NoDraft draft={draft} />)}
    </Page>
  );
}

function Steps({ draft, step }: { draft: Draft; step: Step }) {
  const open = openQuestions(draft).length;
  const words: Record<Step, string> = {
    table: 'Таблица',
    questions: open === 0 ? 'Вопросы' : `Вопросы: ${open}`,
    check: 'Проверка',
  };
  return (
    <nav aria-label="Шаги импорта">
      <Group gap="xs" mb="md">
        {(Object.keys(words) as Step[]).map((one) => (
          <LinkButton
            key={one}
            variant={one === step ? 'filled' : 'default'}
            {...(one === step ? { 'aria-current': 'step' as const } : {})}
            to="/import/$orderId"
            params={{ orderId: draft.id }}
            search={{ step: one }}
          >
            {words[one]}
          </LinkButton>
        ))}
      </Group>
    </nav>
  );
}

/** Dates that are shown before the plan's own days were chosen are no promise. */
function AssumedNote({ draft }: { draft: Draft }) {
  const { assumed, validFrom, validUntil, controlFrom } = draft.plan;
  if (!assumed) return null;
  const days = `с ${formatDigits(validFrom)} по ${formatDigits(validUntil)}, на контроле с ${formatDigits(controlFrom)}`;
  return (
    <p className={classes.muted}>
      {`Пока вы не ответили, на какой срок действует план и с какого дня контроль, даты посчитаны предположительно: ${days}`}
    </p>
  );
}

function SavedNote({ draft }: { draft: Draft }) {
  const { zone } = useMe();
  const { changedAt, changedBy, fileName } = draft;
  const saved =
    changedAt === null
      ? ''
      : ` Сохранено ${formatInstant(changedAt, zone)}${changedBy === null ? '' : `, ${changedBy}`}`;
  const [discards, setDiscards] = useState(false);
  return (
    <div className={classes.saved}>
      <p className={classes.muted}>{`Файл ${fileName}. Можно уйти и вернуться позже.${saved}`}</p>
      <Button variant="subtle" onClick={() => setDiscards(true)}>
        Отбросить черновик
      </Button>
      {discards && <DiscardDialog draft={draft} onClose={() => setDiscards(false)} />}
    </div>
  );
}
