import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readLinkToken } from '../../store/mail-links/link-tokens.js';
import { readMailLink } from '../../store/mail-links/read-link.js';
import type { OpenLink } from '../../store/mail-links/read-link.js';
import { readReceipt } from '../../store/mail-links/read-receipt.js';
import type { Api, ServerDeps } from '../deps.js';
import { problemOf } from '../problems.js';
import { deadPage } from './dead-page.js';
import { html } from './html.js';
import { createLinkGuard, defaultLinkLimits } from './link-guard.js';
import { sendPage, stylePath } from './page.js';
import { pageStyle } from './page-style.js';
import { receiptPage } from './receipt-page.js';
import { emptyState, reportPage } from './report-page.js';
import { sendExtension } from './send-extension.js';
import { sendReport } from './send-report.js';

type LinkRequest = FastifyRequest<{ Params: { end: string } }>;
const params = z.object({ end: z.string() });
const noSuchLink = { why: 'unknown' } as const;

/**
 * The pages behind the links of mails: html without scripts, for people without an account. GET never acts, because mail
 * scanners open links; only the forms do. The token in the address is all the authority there is, so no cookie is looked at
 * and the origin of a request does not matter.
 */
export function mailLinkRoutes(app: Api, deps: ServerDeps): void {
  const { database, clock } = deps;
  const open = { access: 'nobody', anyOrigin: true } as const;
  const schema = { hide: true, params };

  app.register((scope: Api, _options, done) => {
    const guard = createLinkGuard(scope, deps.linkLimits ?? defaultLinkLimits);
    scope.setErrorHandler((error, request, reply) => {
      const { status, title, code, detail } = problemOf(error);
      if (status >= 500) request.log.error({ err: error, code }, 'mail link page failed');
      const content = html`<h1>${title}</h1>
        <p>${detail}</p>
        <p>Вернитесь на прошлую страницу: то, что вы написали, осталось в ней.</p>`;
      return sendPage(reply, status, { title, organisation: null, content });
    });

    /** The link that works, or the answer that it does not. */
    const follow = async (request: LinkRequest, reply: FastifyReply): Promise<OpenLink | null> => {
      await guard.asked(request);
      const { end } = request.params;
      const token = readLinkToken(end);
      const found = token === null ? { dead: noSuchLink } : await readMailLink(database, token, clock());
      if ('open' in found) return found.open;
      if (found.dead.why === 'unknown') await guard.wrong(request);
      const { status, page } = deadPage(found.dead, end);
      sendPage(reply, status, page);
      return null;
    };
    const pathOf = ({ params: { end } }: LinkRequest) => `/link/${readLinkToken(end) ?? ''}`;

    scope.get(stylePath, { config: open, schema: { hide: true } }, (_request, reply) =>
      reply
        .type('text/css; charset=utf-8')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(pageStyle),
    );

    scope.get('/link/:end', { config: open, schema }, async (request, reply) => {
      const link = await follow(request, reply);
      if (!link) return reply;
      const state = emptyState(pathOf(request), randomUUID(), deps.fileStore.limitBytes);
      return sendPage(reply, 200, reportPage(link, state));
    });

    scope.get(
      '/link/:end/sent/:id',
      { config: open, schema: { hide: true, params: params.extend({ id: z.uuid() }) } },
      async (request, reply) => {
        await guard.asked(request);
        const { end, id } = request.params;
        const token = readLinkToken(end);
        const receipt = token === null ? null : await readReceipt(database, token, id);
        if (receipt) return sendPage(reply, 200, receiptPage(receipt, pathOf(request)));
        await guard.wrong(request);
        const { status, page } = deadPage(noSuchLink, end);
        return sendPage(reply, status, page);
      },
    );

    scope.post('/link/:end', { config: open, schema }, async (request, reply) => {
      const link = await follow(request, reply);
      if (!link) return reply;
      await guard.sent(request);
      return sendReport(deps, link, pathOf(request), request, reply);
    });

    scope.post('/link/:end/extension', { config: open, schema }, async (request, reply) => {
      const link = await follow(request, reply);
      if (!link) return reply;
      await guard.sent(request);
      return sendExtension(deps, link, pathOf(request), request, reply);
    });
    done();
  });
}
