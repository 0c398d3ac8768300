import { Page } from '../../parts/page.js';

export function OverviewScreen() {
  return <Page title="Сводка">{null}</Page>;
}
