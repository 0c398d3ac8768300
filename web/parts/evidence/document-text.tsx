import type { Schema } from '../../client/schemas.js';
import classes from './evidence.module.css';

type Block = Schema<'EvidencePreview'>['blocks'][number];

/** Rows that follow one another are one table. */
function grouped(blocks: readonly Block[]): (string | string[][])[] {
  const groups: (string | string[][])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'paragraph') groups.push(block.text);
    else if (Array.isArray(last)) last.push(block.cells);
    else groups.push([block.cells]);
  }
  return groups;
}

/** The words of a document without its looks. */
export function DocumentText({ blocks, isCut }: { blocks: readonly Block[]; isCut: boolean }) {
  if (blocks.length === 0) return <p>В документе нет текста. Скачайте файл, чтобы посмотреть его</p>;
  return (
    <div className={classes.text}>
      {grouped(blocks).map((group, index) =>
        typeof group === 'string' ? (
          <p key={index}>{group}</p>
        ) : (
          <table key={index}>
            <tbody>
              {group.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, column) => (
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ),
      )}
      {isCut && <p>Показано только начало документа. Целиком он в файле</p>}
    </div>
  );
}
