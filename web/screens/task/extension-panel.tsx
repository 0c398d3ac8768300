import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { announce } from '../../app/live-region.js';
import { answerOf, api } from '../../client/api.js';
import { useKeyOf } from '../../client/use-key-of.js';
import { useMe } from '../../client/me.js';
import { dropDraft, readDraft, writeDraft } from '../../drafts/draft-store.js';
import { dayProblem, dayTyped } from '../../parts/day-input.js';
import { focusHeading } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { formatDate, parseDay } from '../../text/dates.js';
import type { TaskView } from './queries.js';
import classes from './task.module.css';

interface Request {
  reason: string;
  until: string;
}

const isRequest = (value: unknown): value is Request =>
  typeof value === 'object' && value !== null && 'reason' in value && 'until' in value;

function check({ reason, until }: Request, dueOn: string): Partial<Request> {
  const day = dayTyped(until);
  return {
    ...(reason.trim() === '' && { reason: 'Напишите, почему не успеваете' }),
    ...(!day
      ? { until: dayProblem(day) ?? '' }
      : day <= dueOn && { until: `Новый срок должен быть позже нынешнего, ${formatDate(dueOn)}` }),
  };
}

/** The lead asks for a later date; nothing moves before somebody has decided. */
export function ExtensionPanel({ task }: { task: TaskView }) {
  const { accountId } = useMe();
  const key = `${accountId}.extension.${task.id}`;
  const [request, setRequest] = useState<Request>(
    () => readDraft(key, isRequest) ?? { reason: '', until: '' },
  );
  const [open, setOpen] = useState(request.reason !== '' || request.until !== '');
  const [wrong, setWrong] = useState<Partial<Request>>({});
  const queries = useQueryClient();
  const { keyOf, forget } = useKeyOf();
  const ask = useMutation({
    mutationFn: ({ reason, until }: Request) => {
      const body = { reason: reason.trim(), requestedDue: parseDay(until) ?? '' };
      return answerOf(
        api.POST('/api/occurrences/{id}/extensions', {
          ...{ params: { path: { id: task.id } }, body },
          headers: { 'Idempotency-Key': keyOf(body) },
        }),
      );
    },
    onSuccess: async () => {
      forget();
      dropDraft(key);
      setRequest({ reason: '', until: '' });
      setOpen(false);
      await queries.invalidateQueries({ queryKey: ['tasks'] });
      focusHeading();
      announce('Просьба о переносе срока отправлена');
    },
  });
  if (task.extensionAsked || !['on_control', 'returned'].includes(task.state)) return null;
  const change = (part: Partial<Request>) => {
    const next = { ...request, ...part };
    setRequest(next);
    writeDraft(key, next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ask.isPending) return;
    const found = check(request, task.dueOn);
    setWrong(found);
    if (Object.keys(found).length === 0) ask.mutate(request);
  };
  return (
    <section aria-label="Перенос срока">
      <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
        Попросить перенести срок
      </Button>
      {open && (
        <form onSubmit={submit} noValidate className={classes.extension}>
          <TextInput
            label="Новый срок"
            description={`Сейчас: ${formatDate(task.dueOn)}`}
            placeholder="ДД.ММ.ГГГГ"
            value={request.until}
            onChange={(event) => change({ until: event.currentTarget.value })}
            error={wrong.until}
          />
          <Textarea
            label="Почему не успеваете"
            value={request.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            error={wrong.reason}
          />
          {ask.error && <ProblemNote error={ask.error} />}
          <Button type="submit" className={classes.start}>
            {ask.isPending ? 'Отправляем…' : 'Отправить просьбу'}
          </Button>
        </form>
      )}
    </section>
  );
}
