import { Page } from '../../parts/page.js';

export function CalendarScreen() {
  return <Page title="Календарь">{null}</Page>;
}
