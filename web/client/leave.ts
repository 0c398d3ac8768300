import { wipeDrafts } from '../drafts/draft-store.js';
import { api } from './api.js';

/** Ends the session; nothing that was typed stays in this browser. */
export async function leave(): Promise<void> {
  await api.DELETE('/api/session');
  wipeDrafts();
  // A fresh page: nothing of this person stays in memory either.
  window.location.assign('/');
}
