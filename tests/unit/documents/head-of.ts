import { readDocumentHead } from '../../../documents/order/head/document-head.js';
import { textRow } from '../../../documents/order/grid/grid.js';

/** The head of these lines, every one a paragraph; an empty line only separates. */
export const headOf = (...lines: string[]) =>
  readDocumentHead(lines.map((text, at) => textRow(text, { line: at + 1 })));
