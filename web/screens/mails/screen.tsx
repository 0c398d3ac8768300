import { Page } from '../../parts/page.js';

export function MailsScreen() {
  return <Page title="Письма">{null}</Page>;
}
