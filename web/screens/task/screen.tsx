import { Page } from '../../parts/page.js';

export function TaskScreen() {
  return <Page title="Задача">{null}</Page>;
}
