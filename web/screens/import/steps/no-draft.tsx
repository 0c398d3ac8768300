import { LinkButton } from '../../../parts/link-button.js';
import { Note } from '../../../parts/note.js';
import type { Draft } from '../draft.js';

/** In place of the steps, when the draft has gone its way. */
export function NoDraft({ draft: { state } }: { draft: Draft }) {
  const words =
    state === 'discarded'
      ? 'Этот черновик отброшен. Файл можно загрузить снова'
      : 'Этот файл уже на контроле. Изменить приказ можно, загрузив изменения к нему';
  return (
    <Note mark="done">
      <p>{words}</p>
      {state !== 'discarded' && <LinkButton to="/roadmap">Открыть дорожную карту</LinkButton>}
    </Note>
  );
}
