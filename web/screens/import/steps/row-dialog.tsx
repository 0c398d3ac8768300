import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemNote } from '../../../parts/problem-note.js';
import classes from '../import.module.css';

interface Props {
  title: string;
  /** On the button that saves. */
  saves: string;
  isSaving: boolean;
  error: Error | null;
  onSave: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** The dialog in which a row is mended or added: its fields, what went wrong, save or not. */
export function RowDialog({ title, saves, isSaving, error, onSave, onClose, children }: Props) {
  return (
    <Modal opened onClose={onClose} size="lg" title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave().catch(() => undefined);
        }}
        className={classes.stack}
      >
        {children}
        {error && <ProblemNote error={error} />}
        <Group>
          <Button type="submit">{isSaving ? 'Сохраняем…' : saves}</Button>
          <Button variant="default" onClick={onClose}>
            Закрыть без сохранения
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
