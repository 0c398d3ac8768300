import { useMe } from './me.js';

/** Bodies, people, posts and the calendar are kept by these (domain/roles.ts: body.manage, calendar.manage, notification.send). */
export function useKeepsDirectory(): boolean {
  const { role } = useMe();
  return role === 'administrator' || role === 'control_officer';
}

/** Accounts are seen by these (account.read) … */
export function useSeesAccounts(): boolean {
  const { role } = useMe();
  return role === 'administrator' || role === 'auditor';
}

/** … and kept by the administrator alone (account.manage). */
export function useKeepsAccounts(): boolean {
  return useMe().role === 'administrator';
}

/** So are the name and the numbers of the organisation (organisation.manage). */
export function useKeepsOrganisation(): boolean {
  return useMe().role === 'administrator';
}
