import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { lookAt } from '../../support/screens/look-at.js';
import { screenData } from '../../support/screens/screen-data.js';
import type { ScreenData } from '../../support/screens/screen-data.js';
import { screens } from '../../support/screens/screens.js';
import { createWeb } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

/** Texts of the data that are no Russian: logins that stand for names, and the tag of the organisation. */
const names = [
  'administrator',
  'control',
  'deputy',
  'lead',
  'school',
  'stranger',
  'auditor',
  'observer',
  'ivanova',
];

let web: TestWeb;
let data: ScreenData;
/** One page for each person, kept from screen to screen. */
const pages = new Map<string, Promise<Page>>();

beforeAll(async () => {
  web = await createWeb({ now: '2026-03-02T09:00:00Z' });
  data = await screenData(web);
});
afterEach(() => expect(web.complaints()).toEqual([]));
afterAll(() => web.close());

function pageOf(as: (typeof screens)[number]['as']): Promise<Page> {
  const page = pages.get(String(as)) ?? web.open('/password', as === null ? {} : { as });
  pages.set(String(as), page);
  return page;
}

test.each(screens)('$name', async ({ name, as, path, ready, states = {} }) => {
  const page = await pageOf(as);
  await page.goto(path(data));
  await ready(page);
  const found = await lookAt(page, { name, names, onPhoneToo: true });
  for (const [state, open] of Object.entries(states)) {
    await open(page, data);
    found.push(
      ...(await lookAt(page, { name: `${name}-${state}`, names, onPhoneToo: false })).map(
        (problem) => `${state}: ${problem}`,
      ),
    );
  }
  expect(found).toEqual([]);
});
