import statusTag from '../../parts/mark-tag.module.css';

const faces: Readonly<Record<string, { sign: string; colour: string }>> = {
  planned: { sign: '…', colour: 'waiting' },
  sending: { sign: '→', colour: 'working' },
  sent: { sign: '✓', colour: 'done' },
  refused: { sign: '!', colour: 'overdue' },
  obsolete: { sign: '—', colour: 'past' },
};

/** What became of a letter: sign, words and colour. */
export function Fate({ state, words }: { state: string; words: string }) {
  const { sign, colour } = faces[state] ?? { sign: '?', colour: 'waiting' };
  return (
    <span className={`${statusTag.tag} ${statusTag[colour]}`}>
      <span aria-hidden="true" className={statusTag.sign}>
        {sign}
      </span>
      {words}
    </span>
  );
}
