import { Page } from '../../parts/page.js';

export function JournalScreen() {
  return <Page title="Журнал">{null}</Page>;
}
