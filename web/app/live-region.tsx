import { useSyncExternalStore } from 'react';

let words = '';
const listeners = new Set<() => void>();

/** Says something to a person who listens to the page; what is said here must stand on the page too. */
export function announce(text: string): void {
  // The same words twice are not read twice unless they differ.
  words = text === words ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Present from the first moment: a region that comes together with its words is not read. */
export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => words);
  return (
    <div role="status" aria-live="polite" className="v-hidden">
      {text}
    </div>
  );
}
