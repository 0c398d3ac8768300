import { z } from 'zod';
import { findEvidenceFile, noteEvidenceFile } from '../../store/evidence/files.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { idParams, instantOut } from '../fields.js';
import { viewerOf } from '../plugins/session.js';
import { receiveFile } from '../uploads.js';

const evidenceFile = z
  .object({
    id: z.string(),
    sha256: z.string(),
    size: z.number(),
    mime: z.string(),
    name: z.string(),
    uploadedAt: instantOut,
  })
  .meta({ id: 'EvidenceFile' });

/** A header value that every browser reads right, whatever the name holds (RFC 6266, RFC 8187). */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

export function evidenceRoutes(app: Api, { database, fileStore, clock }: ServerDeps): void {
  app.post(
    '/api/evidence',
    {
      config: { access: 'evidence.upload' },
      schema: {
        tags: ['evidence'],
        summary: 'Загрузить файл (multipart/form-data, одно поле file)',
        consumes: ['multipart/form-data'],
        response: { 201: evidenceFile },
      },
    },
    async (request, reply) => {
      const { name, bytes } = await receiveFile(request, fileStore.limitBytes);
      const stored = await fileStore.put(bytes, name);
      const context = contextOf(request, clock(), { sha256: stored.sha256, name: stored.name });
      return reply.code(201).send(await noteEvidenceFile(database, context, stored));
    },
  );

  app.get(
    '/api/evidence/:id',
    {
      config: { access: 'evidence.read' },
      schema: { tags: ['evidence'], summary: 'Скачать файл', params: idParams },
    },
    async (request, reply) => {
      const file = await findEvidenceFile(database, viewerOf(request), request.params.id);
      const { stream, size } = await fileStore.read(file.sha256);
      return reply
        .header('content-type', file.mime)
        .header('content-length', size)
        .header('content-disposition', attachment(file.name))
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('etag', `"${file.sha256}"`)
        .send(stream);
    },
  );
}
