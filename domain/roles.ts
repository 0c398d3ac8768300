import type { CivilDate } from './civil-date.js';
import { Forbidden } from './errors.js';

/** What an account is for. One account has one role. */
export type Role = 'administrator' | 'control_officer' | 'executor' | 'auditor';

/** How far a permission reaches: the whole organisation, or the tasks of the bodies the person acts for today. */
export type Scope = 'organisation' | 'own';

/** Everything that can be asked of the system by a signed-in person. */
export type Action =
  | 'account.read'
  | 'account.manage'
  | 'organisation.read'
  | 'organisation.manage'
  | 'body.read'
  | 'body.manage'
  | 'order.read'
  | 'order.import'
  | 'activity.read'
  | 'activity.open'
  | 'occurrence.read'
  | 'occurrence.cancel'
  | 'submission.make'
  | 'evidence.read'
  | 'evidence.upload'
  | 'review.read'
  | 'review.make'
  | 'extension.read'
  | 'extension.ask'
  | 'extension.decide'
  | 'notification.read'
  | 'notification.send'
  | 'audit.read'
  | 'cycle.read'
  | 'cycle.release'
  | 'calendar.read'
  | 'calendar.manage'
  | 'status.read';

/** Reading the process, which everybody but an executor does over the whole organisation. */
const readsEverything = {
  'organisation.read': 'organisation',
  'body.read': 'organisation',
  'order.read': 'organisation',
  'activity.read': 'organisation',
  'occurrence.read': 'organisation',
  'review.read': 'organisation',
  'extension.read': 'organisation',
  'notification.read': 'organisation',
  'audit.read': 'organisation',
  'cycle.read': 'organisation',
  'calendar.read': 'organisation',
} as const;

/**
 * Role × action × scope: the whole law of access in one table; what is absent is forbidden. Source: DESIGN §1, DOMAIN §3–4.
 * The administrator runs the installation and does not act in the process; the auditor changes nothing; the control officer
 * may close tasks of their own bodies, but never accepts what they submitted (checked where a review is made).
 */
export const permissions: Readonly<Record<Role, Readonly<Partial<Record<Action, Scope>>>>> = {
  administrator: {
    ...readsEverything,
    'account.read': 'organisation',
    'account.manage': 'organisation',
    'organisation.manage': 'organisation',
    'body.manage': 'organisation',
    'calendar.manage': 'organisation',
    'notification.send': 'organisation',
    'order.import': 'organisation',
    'status.read': 'organisation',
  },
  control_officer: {
    ...readsEverything,
    'body.manage': 'organisation',
    'calendar.manage': 'organisation',
    'notification.send': 'organisation',
    'order.import': 'organisation',
    'activity.open': 'organisation',
    'occurrence.cancel': 'organisation',
    'submission.make': 'own',
    'evidence.read': 'organisation',
    'evidence.upload': 'organisation',
    'review.make': 'organisation',
    'extension.ask': 'own',
    'extension.decide': 'organisation',
    'cycle.release': 'organisation',
  },
  executor: {
    'organisation.read': 'organisation',
    'body.read': 'organisation',
    'calendar.read': 'organisation',
    'activity.read': 'own',
    'occurrence.read': 'own',
    'submission.make': 'own',
    'evidence.read': 'own',
    'evidence.upload': 'own',
    'extension.read': 'own',
    'extension.ask': 'own',
    'cycle.read': 'own',
  },
  auditor: {
    ...readsEverything,
    'account.read': 'organisation',
    'evidence.read': 'organisation',
    'status.read': 'organisation',
  },
};

/** Russian names of the roles. */
export const roleNames: Readonly<Record<Role, string>> = {
  administrator: 'администратор',
  control_officer: 'сотрудник контроля',
  executor: 'исполнитель',
  auditor: 'проверяющий',
};

/** Who is signed in and for whom they act on the organisation's present day (posts in force, substitution included). */
export interface Viewer {
  accountId: string;
  organisationId: string;
  login: string;
  role: Role;
  officialId: string | null;
  /** The official's name, or the login of an account without one. */
  name: string;
  /** Title of the main post today. */
  post: string | null;
  bodyIds: readonly string[];
  /** IANA zone of the organisation. */
  zone: string;
  /** The organisation's present day. */
  today: CivilDate;
  mustChangePassword: boolean;
}

/** Who hands in or asks for more time: a signed-in person, or the holder of a mail link, who acts without an account. */
export interface Author extends Omit<Viewer, 'accountId' | 'login' | 'mustChangePassword'> {
  accountId: string | null;
  /** The link through which they act. */
  mailLinkId?: string;
}

/** How far `role` may do `action`; null = not at all. */
export function scopeOf(role: Role, action: Action): Scope | null {
  return permissions[role][action] ?? null;
}

/** The same, throwing Forbidden `role_forbidden` where the table has nothing. */
export function demandScope(viewer: Pick<Viewer, 'role'>, action: Action): Scope {
  const scope = scopeOf(viewer.role, action);
  if (!scope) {
    throw new Forbidden(
      'role_forbidden',
      `Для роли «${roleNames[viewer.role]}» это действие закрыто. Обратитесь к администратору, если оно вам нужно.`,
      { role: viewer.role, action },
    );
  }
  return scope;
}
