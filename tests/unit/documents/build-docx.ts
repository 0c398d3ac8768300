import { buildZip } from './build-zip.js';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
  '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>';
const packageRels =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const documentRels =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';
const levels = (format: string) =>
  [0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
const numbering =
  `<w:numbering ${word}><w:abstractNum w:abstractNumId="0">${levels('decimal')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${levels('bullet')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>';

/** A Word file with this body. */
export function docx(...body: string[]): Uint8Array {
  return buildZip({
    '[Content_Types].xml': types,
    '_rels/.rels': packageRels,
    'word/document.xml': `<w:document ${word}><w:body>${body.join('')}</w:body></w:document>`,
    'word/_rels/document.xml.rels': documentRels,
    'word/numbering.xml': numbering,
  });
}

/** A paragraph; `\n` is a line break inside it. `list`: an item of a numbered or bulleted list at a level. */
export function p(text: string, list?: { kind: 'decimal' | 'bullet'; level?: number }): string {
  const properties = list
    ? `<w:pPr><w:numPr><w:ilvl w:val="${list.level ?? 0}"/><w:numId w:val="${list.kind === 'decimal' ? 1 : 2}"/></w:numPr></w:pPr>`
    : '';
  const runs = text
    .split('\n')
    .map(
      (line) =>
        `<w:r><w:t xml:space="preserve">${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`,
    );
  return `<w:p>${properties}${runs.join('<w:r><w:br/></w:r>')}</w:p>`;
}

interface CellOptions {
  span?: number;
  merge?: 'first' | 'next';
}

/** A cell of paragraphs (texts or ready XML), merged over columns or rows on demand. */
export function cell(content: string | string[], { span, merge }: CellOptions = {}): string {
  const paragraphs = [content].flat().map((one) => (one.startsWith('<w:') ? one : p(one)));
  const vertical = merge ? `<w:vMerge${merge === 'first' ? ' w:val="restart"' : ''}/>` : '';
  return `<w:tc><w:tcPr>${span ? `<w:gridSpan w:val="${span}"/>` : ''}${vertical}</w:tcPr>${paragraphs.join('')}</w:tc>`;
}

/** A row of cells; plain strings become cells. `header` sets Word's mark «repeat as header row». */
export function tr(cells: string[], { header = false } = {}): string {
  const made = cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one)));
  return `<w:tr>${header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${made.join('')}</w:tr>`;
}

export function table(...rows: string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}
