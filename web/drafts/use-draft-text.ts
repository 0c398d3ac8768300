import { useState } from 'react';
import { readDraft, writeDraft } from './draft-store.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** A text that survives a reload of the page until `dropDraft(key)`. */
export function useDraftText(key: string): [text: string, change: (text: string) => void] {
  const [text, setText] = useState(() => readDraft(key, isText) ?? '');
  const change = (next: string) => {
    setText(next);
    writeDraft(key, next);
  };
  return [text, change];
}
