import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { answerOf, api } from '../../client/api.js';
import type { Schema } from '../../client/schemas.js';
import { ProblemNote } from '../problem-note.js';
import { Waiting } from '../waiting.js';
import { DocumentText } from './document-text.js';
import classes from './evidence.module.css';

const PdfPages = lazy(() => import('./pdf-pages.js').then((module) => ({ default: module.PdfPages })));

/** A file looked at in place: pages of a PDF, a picture, or the words of a document. */
export function FilePreview({ fileId, title }: { fileId: string; title: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['evidence-preview', fileId],
    queryFn: () => answerOf(api.GET('/api/evidence/{id}/preview', { params: { path: { id: fileId } } })),
    staleTime: Infinity,
  });
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting lines={4} />;
  return (
    <div
      className={classes.preview}
      data-kind={data.kind}
      role="region"
      aria-label={`Документ «${title}»`}
      tabIndex={0}
    >
      <Shown preview={data} title={title} />
    </div>
  );
}

function Shown({ preview, title }: { preview: Schema<'EvidencePreview'>; title: string }) {
  if (preview.kind === 'none') return <p>{preview.reason}</p>;
  if (preview.kind === 'text') return <DocumentText blocks={preview.blocks} isCut={preview.truncated} />;
  if (preview.inlineUrl === null) return null;
  if (preview.kind === 'picture')
    return (
      <img src={preview.inlineUrl} alt={`Изображение документа «${title}»`} className={classes.picture} />
    );
  return (
    <Suspense fallback={<Waiting lines={4} />}>
      <PdfPages url={preview.inlineUrl} title={title} />
    </Suspense>
  );
}
