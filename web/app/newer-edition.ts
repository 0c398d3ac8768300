const reloadedAt = 'vekha.reloaded-at';
const pause = 60_000;

/**
 * A page that was left open over an update asks for parts that are no longer there: it loads itself anew, and what was typed
 * comes back from its draft. Not twice within a minute: then the part is truly missing, and the page of errors says so.
 */
export function watchForNewerEdition(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(reloadedAt) ?? 0) < pause) return;
    sessionStorage.setItem(reloadedAt, String(Date.now()));
    event.preventDefault();
    window.location.reload();
  });
}
