import { Page } from '../../parts/page.js';

export function TasksScreen() {
  return <Page title="Мои задачи">{null}</Page>;
}
