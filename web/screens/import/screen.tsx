import { Page } from '../../parts/page.js';

export function ImportScreen() {
  return <Page title="Импорт приказа">{null}</Page>;
}
