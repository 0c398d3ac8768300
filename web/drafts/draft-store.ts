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

export function wipeDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    return;
  }
}
