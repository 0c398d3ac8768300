import { z } from 'zod';
import { findEvidenceFile, noteEvidenceFile } from '../../store/evidence/files.js';
import { contextOf } from '../change-context.js';
import type { Api, ServerDeps } from '../deps.js';
import { idParams, instantOut } from '../fields.js';
import { viewerOf } from '../plugins/session.js';
import { receiveFile } from '../uploads.js';
import { attachmentName } from './disposition.js';

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
        .header('content-disposition', attachmentName(file.name))
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('etag', `"${file.sha256}"`)
        .send(stream);
    },
  );
}
