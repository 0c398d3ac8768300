import { Page } from '../../parts/page.js';

export function BatchScreen() {
  return <Page title="Один документ на несколько задач">{null}</Page>;
}
