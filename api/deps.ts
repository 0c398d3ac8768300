import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { FileStore } from '../platform/file-store.js';
import type { Database } from '../store/client.js';
import type { LinkLimits } from './mail-links/link-guard.js';

/** What the HTTP server is made of; nothing else reaches it from outside. */
export interface ServerDeps {
  database: Database;
  fileStore: FileStore;
  clock: () => Date;
  logger: FastifyBaseLogger;
  /** Signs cookies and one-time passwords: at least 32 characters. */
  sessionSecret: string;
  /** The address people open, when a proxy stands before us; https makes the cookie Secure. */
  publicUrl: string | undefined;
  /** Wrong passwords allowed in five minutes, for one login from one address and for one address. Default 10 and 100. */
  loginLimits?: { perLogin: number; perAddress: number };
  /** Requests allowed in five minutes to the pages behind mail links. Default: api/mail-links/link-guard.ts. */
  linkLimits?: LinkLimits;
  /** Serve the page at /api/docs. Default true; the document itself is always served. */
  docsPage?: boolean;
  /** The built web face (dist/web). Default: none, the API alone. */
  webFolder?: string;
}

/** The server while its routes are being added. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
