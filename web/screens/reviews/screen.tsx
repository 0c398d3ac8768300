import { Page } from '../../parts/page.js';

export function ReviewsScreen() {
  return <Page title="Проверка">{null}</Page>;
}
