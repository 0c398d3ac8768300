/** The link that was followed last on each entry of the browser's history, by the entry's key. */
const followed = new Map<string, string>();
/** A list that comes later than this finds its reader somewhere else. */
const patienceMs = 5_000;

function entryKey(): string {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && '__TSR_key' in state ? String(state.__TSR_key) : '';
}

/** Remembers which link of a page leads away from it. */
export function watchFollowedLinks(): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('main a[href]') : null;
      if (link) followed.set(entryKey(), link.getAttribute('href') ?? '');
    },
    { capture: true },
  );
}

/**
 * Back on a page that was left by a link, the focus goes to that link as soon as it is drawn, unless the person has gone on
 * from the heading meanwhile: who works by keyboard then continues at the row they came from.
 */
export function returnToLink(heading: HTMLElement | null): void {
  const href = followed.get(entryKey());
  if (href === undefined) return;
  const settle = (): boolean => {
    if (![heading, document.body].includes(document.activeElement as HTMLElement)) return true;
    const links = document.querySelectorAll<HTMLAnchorElement>('main a[href]');
    const link = [...links].find((one) => one.getAttribute('href') === href);
    link?.focus();
    return link !== undefined;
  };
  if (settle()) return;
  const observer = new MutationObserver(() => settle() && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), patienceMs);
}
