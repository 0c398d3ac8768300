import { MarkTag } from '../../parts/mark-tag.js';
import type { Roadmap, Section } from './rows.js';
import classes from './legend.module.css';

/** Signs, colours and words of the marks that stand in the view; always visible, on paper too. */
export function Legend({ legend, sections }: { legend: Roadmap['legend']; sections: readonly Section[] }) {
  const used = new Set(
    sections.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.mark))),
  );
  const shown = legend.filter(({ mark }) => used.has(mark));
  if (shown.length === 0) return null;
  return (
    <ul aria-label="Обозначения" className={classes.legend}>
      {shown.map((one) => (
        <li key={one.mark}>
          <MarkTag {...one} />
        </li>
      ))}
    </ul>
  );
}
