import { Page } from '../../parts/page.js';

export function OrganisationScreen() {
  return <Page title="Организация">{null}</Page>;
}
