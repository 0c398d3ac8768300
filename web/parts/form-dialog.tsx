import { Button, Group, Modal, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { ApiProblem, fieldProblem } from '../client/problem.js';
import { useAct } from '../client/use-act.js';
import type { ActHeaders } from '../client/use-act.js';
import { useSeen } from '../client/use-seen.js';
import type { SeenRecord } from '../client/use-seen.js';
import { MeanwhileNote } from './meanwhile-note.js';
import { ProblemNote } from './problem-note.js';

/** What is wrong with fields, by their names. */
export type FieldProblems = Readonly<Record<string, string | undefined>>;

interface Props<Input, Data> {
  title: string;
  /** The words of the button, and those it shows while the answer is awaited. */
  submit: string;
  sending?: string;
  size?: 'md' | 'lg' | 'xl';
  /** Reads the form; null when a field is wrong, after telling of it. */
  read: (form: FormData, tell: (problems: FieldProblems) => null) => Input | null;
  /** `version`: that of the record the form was opened at, or of the one that was told of since. */
  send: (input: Input, headers: ActHeaders, version: number) => Promise<Data>;
  /** What is being corrected, and how it is read anew when somebody else was first. Absent for something new. */
  record?: SeenRecord | undefined;
  reread?: (() => Promise<SeenRecord>) | undefined;
  onDone: (data: Data, input: Input) => unknown;
  onClose: () => void;
  children: (problemOf: (field: string) => string | undefined) => ReactNode;
}

/** A short form over the page: what was typed stays until it is accepted, the first wrong field gets the focus. */
export function FormDialog<Input, Data>(props: Props<Input, Data>) {
  const { title, submit, sending = 'Сохраняем…', size = 'lg', read, send, onDone, onClose, children } = props;
  const { version, meanwhile, guard } = useSeen(props.record, props.reread);
  const [problems, setProblems] = useState<FieldProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const act = useAct((input: Input, headers) => guard(send(input, headers, version)), {
    sameAs: (input) => [input, version],
    onDone,
  });
  const [refused, setRefused] = useState(0);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused, act.error]);
  const tell = (found: FieldProblems) => {
    setProblems(found);
    setRefused((count) => count + 1);
    return null;
  };
  /** A field that is being mended is no longer called wrong. */
  const forget = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLInputElement && problems[target.name] !== undefined)
      setProblems({ ...problems, [target.name]: undefined });
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setProblems({});
    const input = read(new FormData(event.currentTarget), tell);
    if (input !== null) act.act(input);
  };
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeOnClickOutside={false}>
      <form ref={form} onSubmit={onSubmit} onInput={forget} noValidate>
        <Stack>
          {children((field) => problems[field] ?? fieldProblem(act.error, field))}
          {act.error &&
            (meanwhile && isConflict(act.error) ? (
              <MeanwhileNote {...meanwhile} />
            ) : (
              <ProblemNote error={act.error} />
            ))}
          <Group>
            <Button type="submit">{act.isPending ? sending : submit}</Button>
            <Button variant="default" onClick={onClose}>
              Отмена
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const isConflict = (error: unknown) => error instanceof ApiProblem && error.code === 'changed_meanwhile';
