import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answerOf, api } from '../../../client/api.js';
import { useKeyOf } from '../../../client/use-key-of.js';
import { LinkButton } from '../../../parts/link-button.js';
import { Note } from '../../../parts/note.js';
import { ProblemNote } from '../../../parts/problem-note.js';
import { keepFocus, useSettled } from '../../../parts/use-settled.js';
import { plural } from '../../../text/plural.js';
import { draftQuery, openQuestions } from '../draft.js';
import type { Draft } from '../draft.js';
import { DocumentFacts } from './document-facts.js';
import { PlanFields } from './plan-fields.js';
import { NeverTasks } from './never-tasks.js';
import { NoDraft } from './no-draft.js';
import { RevisionPart } from './revision-part.js';
import { SpreadPart } from './spread-part.js';
import { UnreachedBodies } from './unreached-bodies.js';
import classes from '../import.module.css';

const rowForms = ['мероприятие', 'мероприятия', 'мероприятий'] as const;

/** The last look: what goes on control, for how long, under whose eye. */
export function CheckStep({ draft }: { draft: Draft }) {
  const client = useQueryClient();
  const { keyOf } = useKeyOf();
  const confirm = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/orders/{id}/confirm', {
          params: { path: { id: draft.id } },
          headers: { 'idempotency-key': keyOf(draft.version) },
          body: { version: draft.version, answers: {} },
        }),
      ),
    onSuccess: () => {
      // It is no draft any more: nothing of it can be changed or put away.
      const { queryKey } = draftQuery(draft.id);
      client.setQueryData(queryKey, (now) => now && { ...now, state: 'on_control' });
      return client.invalidateQueries({ predicate: ({ queryKey: [kind] }) => kind !== 'draft' });
    },
  });
  const fields = useRef<HTMLDivElement>(null);
  const [lookAgain, setLookAgain] = useState(false);
  const press = useSettled(() => {
    // What a field shows and what is saved differ while the field is wrong.
    const wrong = fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const isSaving = client.isMutating({ mutationKey: draftQuery(draft.id).queryKey }) > 0;
    setLookAgain(!wrong && isSaving);
    if (wrong) wrong.focus();
    else if (!isSaving && !confirm.isPending) confirm.mutate();
  });
  if (confirm.data) return <Confirmed done={confirm.data} />;
  if (draft.state !== 'draft') return <NoDraft draft={draft} />;
  const open = openQuestions(draft).length;
  const count = draft.counts.rows - draft.counts.excluded;
  return (
    <div className={classes.stack}>
      <DocumentFacts draft={draft} />
      <div ref={fields} className={classes.stack}>
        <PlanFields draft={draft} />
      </div>
      <RevisionPart draft={draft} />
      <NeverTasks draft={draft} />
      <UnreachedBodies draft={draft} />
      {draft.revision.revises === null && open === 0 && <SpreadPart draft={draft} />}
      {open > 0 ? (
        <div>
          <Text mb="sm">
            {`Осталось ответить: ${plural(open, ['вопрос', 'вопроса', 'вопросов'])}. После этого приказ можно поставить на контроль`}
          </Text>
          <LinkButton to="/import/$orderId" params={{ orderId: draft.id }} search={{ step: 'questions' }}>
            Перейти к вопросам
          </LinkButton>
        </div>
      ) : (
        <div>
          <Button onClick={press} onMouseDown={keepFocus}>
            {confirm.isPending ? 'Ставим на контроль…' : confirmWords(draft, count)}
          </Button>
        </div>
      )}
      {lookAgain && (
        <p role="status">
          Сначала сохраняем то, что вы изменили. Посмотрите, что получилось, и нажмите ещё раз
        </p>
      )}
      {confirm.error && <ProblemNote error={confirm.error} />}
    </div>
  );
}

function confirmWords(draft: Draft, count: number): string {
  if (draft.revision.revises !== null) return 'Внести изменения в приказ на контроле';
  return `Поставить на контроль ${plural(count, rowForms)}`;
}

interface Done {
  activities: number;
  past: number;
  amendment: {
    added: number;
    changed: number;
    removed: number;
    movedTasks: number;
    closedTasks: number;
  } | null;
}

function Confirmed({ done }: { done: Done }) {
  const { activities, past, amendment } = done;
  return (
    <Note mark="done" role="status">
      <p>
        {amendment === null
          ? `На контроле ${plural(activities, rowForms)}${past > 0 ? `. До начала контроля прошло: ${plural(past, ['срок', 'срока', 'сроков'])}` : ''}`
          : `Изменения внесены: добавлено ${amendment.added}, изменено ${amendment.changed}, снято ${amendment.removed}. Сроки перенесены у ${plural(amendment.movedTasks, ['задачи', 'задач', 'задач'])}, закрыто задач: ${amendment.closedTasks}`}
      </p>
      <p>
        Когда задачи откроются, письма уйдут исполнителям, у которых указана почта. У кого её нет, видно на
        странице «Организация»
      </p>
      <LinkButton to="/roadmap">Открыть дорожную карту</LinkButton>
    </Note>
  );
}
