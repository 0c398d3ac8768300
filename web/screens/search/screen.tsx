import { Page } from '../../parts/page.js';

export function SearchScreen() {
  return <Page title="Поиск">{null}</Page>;
}
