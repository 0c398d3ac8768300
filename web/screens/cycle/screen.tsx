import { Page } from '../../parts/page.js';

export function CycleScreen() {
  return <Page title="Цикл управления">{null}</Page>;
}
