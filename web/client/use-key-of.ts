import { useCallback, useRef } from 'react';
import { newKey } from './api.js';

/**
 * The Idempotency-Key of an intention, told by its content: pressing again with the same content keeps the key, so that a lost
 * answer makes nothing twice; another content gets another key, and so does the same one after `forget`.
 */
export function useKeyOf() {
  const last = useRef({ print: '', key: '' });
  const keyOf = useCallback((content: unknown): string => {
    const print = JSON.stringify(content);
    if (last.current.print !== print) last.current = { print, key: newKey() };
    return last.current.key;
  }, []);
  const forget = useCallback(() => {
    last.current = { print: '', key: '' };
  }, []);
  return { keyOf, forget };
}
