/** Unsent text of this browser. Wiped when it was sent and when the person leaves. */
const prefix = 'vekha.draft.';

/** A draft of another form, or a broken one, is as good as none: `isOurs` says whether it fits. */
export function readDraft<Draft>(key: string, isOurs: (value: unknown) => value is Draft): Draft | null {
  try {
    const value = JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as unknown;
    return isOurs(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps what can be kept: a full or forbidden store must not stop the typing. */
export function writeDraft(key: string, draft: unknown): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(draft));
  } catch {
    return;
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    return;
  }
}

/** Calls `tell` when another tab has kept or dropped this draft; gives what ends that. */
export function watchDraft(key: string, tell: () => void): () => void {
  const hear = (event: StorageEvent) => {
    // A key of null: everything was cleared.
    if (event.key === null || event.key === prefix + key) tell();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}

export function wipeDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    return;
  }
}
