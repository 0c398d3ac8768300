import { Button, Group, Modal, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { fieldProblem } from '../client/problem.js';
import { useAct } from '../client/use-act.js';
import type { ActHeaders } from '../client/use-act.js';
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
  send: (input: Input, headers: ActHeaders) => Promise<Data>;
  onDone: (data: Data, input: Input) => unknown;
  onClose: () => void;
  children: (problemOf: (field: string) => string | undefined) => ReactNode;
}

/** A short form over the page: what was typed stays until it is accepted, the first wrong field gets the focus. */
export function FormDialog<Input, Data>(props: Props<Input, Data>) {
  const { title, submit, sending = 'Сохраняем…', size = 'lg', read, send, onDone, onClose, children } = props;
  const [problems, setProblems] = useState<FieldProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const act = useAct(send, { sameAs: (input) => input, onDone });
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
          {act.error && <ProblemNote error={act.error} />}
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
