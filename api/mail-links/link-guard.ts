import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidInput } from '../../domain/errors.js';

/** Counted in five minutes; an office behind one address opens its mails of a morning together. */
export interface LinkLimits {
  /** Addresses that lead nowhere, from one network address: nobody types forty letters wrong that often. */
  wrongPerAddress: number;
  /** Everything, from one network address. */
  perAddress: number;
  /** Forms sent through one link. */
  sentPerLink: number;
}

export const defaultLinkLimits: LinkLimits = { wrongPerAddress: 30, perAddress: 1000, sentPerLink: 20 };

/** Of a path up to the end of its token: the same link, however its end is written. */
const linkLength = '/link/'.length + 40;

/** Counters of the mail links; each throws InvalidInput `too_many_attempts` when its limit is passed. */
export function createLinkGuard(app: FastifyInstance, limits: LinkLimits) {
  const timeWindow = '5 minutes';
  const counter = (max: number, keyGenerator: (request: FastifyRequest) => string) => {
    const count = app.createRateLimit({ max, timeWindow, keyGenerator });
    return async (request: FastifyRequest): Promise<void> => {
      const standing = await count(request);
      if (!standing.isAllowed && standing.isExceeded) throw tooMany(standing.ttlInSeconds);
    };
  };
  return {
    asked: counter(limits.perAddress, (request) => `mail link ${request.ip}`),
    wrong: counter(limits.wrongPerAddress, (request) => `wrong mail link ${request.ip}`),
    sent: counter(limits.sentPerLink, (request) => `sent ${request.url.slice(0, linkLength).toLowerCase()}`),
  };
}

function tooMany(seconds: number): InvalidInput {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return new InvalidInput('too_many_attempts', `Слишком много запросов. Повторите через ${minutes} мин.`, {
    retryAfterSeconds: seconds,
  });
}
