import { Page } from '../../parts/page.js';

export function RoadmapScreen() {
  return <Page title="Дорожная карта">{null}</Page>;
}
