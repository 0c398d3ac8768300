/**
 * When the session ends under an open page, requests wait here while the login dialog stands over the page, and are sent again
 * afterwards: what was typed stays, what was pressed happens.
 */
let signedIn = false;
let waiting: { promise: Promise<void>; open: () => void } | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

export const sessionGate = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isShut: (): boolean => waiting !== null,
  /** From now on a 401 means that the session has ended. */
  noteSignedIn(): void {
    signedIn = true;
  },
  wasSignedIn: (): boolean => signedIn,
  /** Resolves when somebody has signed in again. */
  wait(): Promise<void> {
    if (!waiting) {
      let open: () => void = () => undefined;
      const promise = new Promise<void>((resolve) => (open = resolve));
      waiting = { promise, open };
      tell();
    }
    return waiting.promise;
  },
  open(): void {
    waiting?.open();
    waiting = null;
    tell();
  },
};
