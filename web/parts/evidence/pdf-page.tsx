import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import classes from './evidence.module.css';

const widest = 1400;

interface Drawn {
  words: string;
}

async function draw(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  note: (task: RenderTask) => void,
): Promise<Drawn> {
  const page = await pdf.getPage(number);
  const width = Math.min(widest, (canvas.parentElement?.clientWidth ?? 800) * window.devicePixelRatio);
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  const task = page.render({ canvas, viewport });
  note(task);
  await task.promise;
  const { items } = await page.getTextContent();
  return { words: items.map((item) => ('str' in item ? item.str : '')).join(' ') };
}

/** One page as a picture, with its words for who listens or searches. */
export function PdfPage({ pdf, number, title }: { pdf: PDFDocumentProxy; number: number; title: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let task: RenderTask | undefined;
    let isGone = false;
    if (canvas.current)
      draw(pdf, number, canvas.current, (one) => (task = one)).then(
        (drawn) => !isGone && setWords(drawn.words),
        () => undefined,
      );
    return () => {
      isGone = true;
      task?.cancel();
    };
  }, [pdf, number]);
  return (
    <div>
      <canvas ref={canvas} className={classes.page} role="img" aria-label={`${title}, страница ${number}`} />
      {words !== '' && <p className="v-hidden">{words}</p>}
    </div>
  );
}
