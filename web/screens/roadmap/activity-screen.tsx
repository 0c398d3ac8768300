import { Page } from '../../parts/page.js';

export function ActivityScreen() {
  return <Page title="Мероприятие">{null}</Page>;
}
