import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../client/schemas.js';
import { documentLines } from './facts.js';
import { FilePreview } from './file-preview.js';
import classes from './evidence.module.css';

/** One document of a report with all that is known about it; a file can be looked at in place. */
export function EvidenceItem({
  item,
  openAtOnce = false,
}: {
  item: Schema<'EvidenceItem'>;
  openAtOnce?: boolean;
}) {
  const [isOpen, setOpen] = useState(openAtOnce);
  const { fileId, fileName, url, paperReference, personalData, sha256 } = item;
  return (
    <div className={classes.item}>
      <Text fw={600}>{item.title}</Text>
      {documentLines(item).map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
      {personalData && <Text size="sm">Есть персональные данные: не пересылайте документ</Text>}
      {url !== null && (
        <Text size="sm">
          Ссылка:{' '}
          <a href={url} target="_blank" rel="noopener noreferrer">
            {url}
          </a>
        </Text>
      )}
      {paperReference !== null && <Text size="sm">На бумаге: {paperReference}</Text>}
      {fileId !== null && (
        <div className={classes.acts}>
          <Button variant="default" size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Скрыть документ' : 'Показать документ'}
          </Button>
          <a href={`/api/evidence/${fileId}`} download={fileName ?? ''}>
            Скачать {fileName}
          </a>
        </div>
      )}
      {fileId !== null && isOpen && <FilePreview fileId={fileId} title={item.title} />}
      {sha256 !== null && (
        <details className={classes.hash}>
          <summary>Отпечаток файла</summary>
          <span>SHA-256: {sha256}</span>
        </details>
      )}
    </div>
  );
}
