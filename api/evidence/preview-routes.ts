import { z } from 'zod';
import { canPreview, previewDocument } from '../../documents/preview/preview-document.js';
import { VekhaError } from '../../domain/errors.js';
import { findEvidenceFile } from '../../store/evidence/files.js';
import type { Api, ServerDeps } from '../deps.js';
import { idParams } from '../fields.js';
import { viewerOf } from '../plugins/session.js';
import { collect } from '../uploads.js';
import { inlineName } from './disposition.js';

/** Larger documents are for downloading. */
const mostBytes = 20 * 1024 * 1024;

/** What a browser shows by itself. A sandbox would keep its PDF viewer from starting; that viewer runs no script of the page. */
const inlinePolicies: Readonly<Record<string, string>> = {
  'application/pdf':
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'image/png': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
  'image/jpeg': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
};

const preview = z
  .object({
    id: z.string(),
    name: z.string(),
    mime: z.string(),
    size: z.number(),
    sha256: z.string(),
    /** `pdf` and `picture` are shown from `inlineUrl`, `text` from `blocks`; `none` = only to be downloaded, `reason` says why. */
    kind: z.enum(['pdf', 'picture', 'text', 'none']),
    inlineUrl: z.string().nullable(),
    blocks: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('paragraph'), text: z.string() }),
        z.object({ kind: z.literal('row'), cells: z.array(z.string()) }),
      ]),
    ),
    truncated: z.boolean(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'EvidencePreview' });

type Shown = Pick<z.infer<typeof preview>, 'kind' | 'inlineUrl' | 'blocks' | 'truncated' | 'reason'>;

const none = (reason: string): Shown => ({
  ...{ kind: 'none', inlineUrl: null, blocks: [], truncated: false, reason },
});

export function evidencePreviewRoutes(app: Api, { database, fileStore }: ServerDeps): void {
  async function show(file: { id: string; sha256: string; size: number; mime: string }): Promise<Shown> {
    if (Object.hasOwn(inlinePolicies, file.mime)) {
      const kind = file.mime === 'application/pdf' ? 'pdf' : 'picture';
      const inlineUrl = `/api/evidence/${file.id}/inline`;
      return { kind, inlineUrl, blocks: [], truncated: false, reason: null };
    }
    if (!canPreview(file.mime)) return none('Этот вид файлов здесь не открывается. Скачайте файл.');
    if (file.size > mostBytes) return none('Файл слишком большой для просмотра. Скачайте его.');
    try {
      const { stream } = await fileStore.read(file.sha256);
      const read = await previewDocument(await collect(stream, mostBytes), file.mime);
      return { kind: 'text', inlineUrl: null, ...read, reason: null };
    } catch (error) {
      if (!(error instanceof VekhaError) || (error.kind !== 'invalid' && error.kind !== 'too_large'))
        throw error;
      return none(
        'Прочитать файл не удалось: он повреждён, защищён паролем или слишком велик. Скачайте его.',
      );
    }
  }

  app.get(
    '/api/evidence/:id/preview',
    {
      config: { access: 'evidence.read' },
      schema: {
        tags: ['evidence'],
        summary: 'Что в файле: адрес для показа на месте (pdf, картинки) или текст (docx, xlsx, txt, csv)',
        params: idParams,
        response: { 200: preview },
      },
    },
    async (request) => {
      const file = await findEvidenceFile(database, viewerOf(request), request.params.id);
      const { id, name, mime, size, sha256 } = file;
      return { id, name, mime, size, sha256, ...(await show(file)) };
    },
  );

  app.get(
    '/api/evidence/:id/inline',
    {
      config: { access: 'evidence.read' },
      schema: { tags: ['evidence'], summary: 'Показать pdf или картинку на месте', params: idParams },
    },
    async (request, reply) => {
      const file = await findEvidenceFile(database, viewerOf(request), request.params.id);
      const policy = inlinePolicies[file.mime];
      if (policy === undefined) return reply.redirect(`/api/evidence/${file.id}`);
      const { stream, size } = await fileStore.read(file.sha256);
      return reply
        .header('content-type', file.mime)
        .header('content-length', size)
        .header('content-disposition', inlineName(file.name))
        .header('content-security-policy', policy)
        .header('x-content-type-options', 'nosniff')
        .header('x-frame-options', 'SAMEORIGIN')
        .header('etag', `"${file.sha256}"`)
        .send(stream);
    },
  );
}
