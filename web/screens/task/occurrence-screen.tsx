import { Page } from '../../parts/page.js';

export function OccurrenceScreen() {
  return <Page title="Задача">{null}</Page>;
}
