import { useLayoutEffect, useRef } from 'react';
import type { MouseEvent } from 'react';

/**
 * Does `act` once the field that is being typed in has been left and what is in it counts: a press on a button would leave
 * the field itself, but what the field then says can move the button from under the pointer. Goes with `keepFocus`.
 */
export function useSettled(act: () => void): () => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return () => {
    const typing = document.activeElement;
    if (typing instanceof HTMLInputElement && typing.type === 'text') typing.blur();
    setTimeout(() => latest.current(), 0);
  };
}

/** On the mouse going down on a button: the focus stays in its field until the press is done. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
