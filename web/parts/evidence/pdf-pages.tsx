import { Button } from '@mantine/core';
import { getDocument, GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { plural } from '../../text/plural.js';
import { PdfPage } from './pdf-page.js';
import classes from './evidence.module.css';

GlobalWorkerOptions.workerSrc = workerUrl;
// One for the life of the page: a worker that is ended under a file still on its way throws.
const worker = new PDFWorker();
const atOnce = 5;

/** A PDF page by page, drawn here and not by a viewer of the browser: the same everywhere, and no script of the file runs. */
export function PdfPages({ url, title }: { url: string; title: string }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'broken' | null>(null);
  const [shown, setShown] = useState(atOnce);
  useEffect(() => {
    const task = getDocument({ url, worker, enableXfa: false });
    task.promise.then(setPdf, () => setPdf('broken'));
    // Not before it has come: ended on its way, it throws inside the worker.
    const end = () => task.destroy();
    return () => void task.promise.then(end, end).catch(() => undefined);
  }, [url]);
  if (pdf === null) return <p>Открываем документ…</p>;
  if (pdf === 'broken')
    return <p>Документ здесь не открывается: он повреждён или защищён паролем. Скачайте файл</p>;
  const count = Math.min(shown, pdf.numPages);
  const left = pdf.numPages - count;
  return (
    <div className={classes.pages}>
      {Array.from({ length: count }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} title={title} />
      ))}
      {left > 0 && (
        <Button variant="default" onClick={() => setShown(shown + 20)}>
          Показать ещё: осталось {plural(left, ['страница', 'страницы', 'страниц'])}
        </Button>
      )}
    </div>
  );
}
