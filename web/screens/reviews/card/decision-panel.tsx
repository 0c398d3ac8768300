import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schema } from '../../../client/schemas.js';
import { MoveDateForm } from './move-date-form.js';
import { ReturnForm } from './return-form.js';
import { SignDialog } from './sign-dialog.js';
import classes from './card.module.css';

type Way = 'sign' | 'sign-and-next' | 'return' | 'move' | null;

/** Accept, accept and go on, return, move the date. One report at a time: every paper is looked at. */
export function DecisionPanel({ card, mayDecide }: { card: Schema<'ReviewCard'>; mayDecide: boolean }) {
  const [way, setWay] = useState<Way>(null);
  const close = () => setWay(null);
  const others = card.waiting - (card.toSign.length > 0 ? 1 : 0);
  const isSigning = way === 'sign' || way === 'sign-and-next';
  return (
    <Stack className={classes.panel}>
      <Title order={2} id="decision">
        Решение
      </Title>
      <Obstacle card={card} mayDecide={mayDecide} isDeciding={way !== null}>
        <Button onClick={() => setWay('sign')}>Принять и снять с контроля</Button>
        {card.next !== null && (
          <Button variant="default" onClick={() => setWay('sign-and-next')}>
            Принять и открыть следующую
          </Button>
        )}
        <Button
          variant="default"
          aria-expanded={way === 'return'}
          onClick={() => setWay(way === 'return' ? null : 'return')}
        >
          Вернуть на доработку
        </Button>
        {way === 'return' && <ReturnForm card={card} onClose={close} />}
        <Button
          variant="subtle"
          aria-expanded={way === 'move'}
          onClick={() => setWay(way === 'move' ? null : 'move')}
        >
          Перенести срок
        </Button>
        {way === 'move' && <MoveDateForm task={card.task} onClose={close} />}
        {isSigning && <SignDialog card={card} goesOn={way === 'sign-and-next'} onClose={close} />}
      </Obstacle>
      <Text size="sm">{others > 0 ? `Ждут проверки ещё: ${others}` : 'Больше ничего не ждёт проверки'}</Text>
      {card.next !== null && (
        <Link to="/reviews/$occurrenceId" params={{ occurrenceId: card.next }}>
          Открыть следующую, не решая эту
        </Link>
      )}
      <Link to="/reviews">Ко всем отчётам на проверке</Link>
    </Stack>
  );
}

/** Why there is nothing to decide here, in place of the buttons. */
function Obstacle({
  card,
  mayDecide,
  isDeciding,
  children,
}: {
  card: Schema<'ReviewCard'>;
  mayDecide: boolean;
  /** A form is open: it stays with what was typed and tells itself that somebody was quicker. */
  isDeciding: boolean;
  children: React.ReactNode;
}) {
  if (card.toSign.length === 0 && !isDeciding) return <Text>{nothingWords(card.task)}</Text>;
  if (!mayDecide) return <Text>Решение принимает сотрудник контроля</Text>;
  if (card.own) return <Text>Это ваш отчёт. Принять или вернуть его может другой сотрудник контроля</Text>;
  return children;
}

function nothingWords({ state, ground }: Schema<'ReviewCard'>['task']): string {
  if (state !== 'cancelled' && state !== 'not_applicable')
    return 'Решать нечего: отчёт уже рассмотрен или отозван';
  return `Решать нечего: задача закрыта до рассмотрения отчёта. ${ground ?? ''}`.trim();
}
