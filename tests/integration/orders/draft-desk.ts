import { afterAll, beforeAll } from '@jest/globals';
import { createApi } from '../../support/api.js';
import type { Caller, TestApi } from '../../support/api.js';
import { seedOrganisation } from '../../support/seed.js';
import { drafting, orderFile } from './drafting.js';

export const centre = 'МКУ «Центр обеспечения»';

/** Two people who look through drafts: one organisation for the tests of a file. */
export class DraftDesk {
  api!: TestApi;
  control!: Caller;
  /** The control officer at drafts, and the deputy. */
  as!: ReturnType<typeof drafting>;
  deputy!: ReturnType<typeof drafting>;
  private count = 0;

  constructor() {
    beforeAll(async () => {
      this.api = await createApi();
      await seedOrganisation(this.api.database);
      this.control = await this.api.login('control');
      this.as = drafting(this.control);
      this.deputy = drafting(await this.api.login('deputy'));
    });
    afterAll(() => this.api.close());
  }

  /** Number, date and title of an order that no other test has. */
  head() {
    return { number: `${200 + ++this.count}`, date: '12.01.2026', title: 'Об утверждении «дорожной карты»' };
  }

  /** The draft of an order with one section of these rows. */
  load(...rows: [string, string, string][]): Promise<string> {
    return this.as.load(orderFile(this.head(), [{ title: 'Раздел', rows }]));
  }
}
