import { useMe } from '../client/me.js';
import type { Meanwhile } from '../client/use-seen.js';
import { formatInstant } from '../text/dates.js';
import { Note } from './note.js';

/** Somebody else was first: who and when, what they made of it, and what pressing again will do. */
export function MeanwhileNote({ who, at, changed }: Meanwhile) {
  const { zone } = useMe();
  const by = [who, at && formatInstant(at, zone)].filter(Boolean).join(', ');
  return (
    <Note mark="overdue" role="alert">
      <p>Пока вы правили, это уже изменили{by !== '' && ` (${by})`}. Написанное вами осталось в полях</p>
      {changed === null && <p>Прочитать новое не удалось. Закройте окно и откройте его снова</p>}
      {changed?.length === 0 && <p>Поля этого окна остались прежними: можно сохранить ещё раз</p>}
      {changed !== null && changed.length > 0 && (
        <>
          <p>Что стало:</p>
          <ul>
            {changed.map(({ label, value }) => (
              <li key={label}>
                {label}: <strong>{value}</strong>
              </li>
            ))}
          </ul>
          <p>Проверьте поля и сохраните ещё раз: останется то, что в&nbsp;них</p>
        </>
      )}
    </Note>
  );
}
