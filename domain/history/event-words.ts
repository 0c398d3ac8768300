import { wordings } from './wordings.js';
import type { ActionWording } from './wordings.js';

/** The body of an event of the history, as far as words are made of it. */
export interface TellableEvent {
  action: string;
  actor: { kind: string; name: string; post: string | null };
  data: Readonly<Record<string, unknown>>;
}

/** Actions that have words, for filters. */
export const tellableActions: readonly string[] = Object.keys(wordings);

const unknown = (action: string): ActionWording => [`действие «${action}»`];

/** An action by itself, whatever it was done to; one unknown to this version is named as it is stored. */
export function actionWords(action: string): string {
  const [name] = wordings[action] ?? unknown(action);
  return name;
}

/** What happened, in Russian, without who and with what; an action unknown to this version is named as it is stored. */
export function eventWords({ action, data }: Pick<TellableEvent, 'action' | 'data'>): string {
  const [name, event] = wordings[action] ?? unknown(action);
  return event?.(data, name).trim() ?? name;
}

/** Who acted: name and post of that day, or the program itself. */
export function actorWords({ kind, name, post }: TellableEvent['actor']): string {
  if (kind === 'workflow' || kind === 'system') return 'Веха (автоматически)';
  const person = post === null ? name : `${name}, ${post}`;
  return kind === 'mail_link' ? `${person} (по ссылке из письма)` : person;
}

/** The whole sentence: who, what, with what. `object` is the thing spoken of, already in words; empty = none. */
export function eventSentence(event: TellableEvent, object: string): string {
  return `${actorWords(event.actor)}: ${eventWords(event)}${object === '' ? '' : ` — ${object}`}`;
}
