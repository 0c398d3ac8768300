import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { axeViolations } from '../../support/browser.js';
import { seedOrganisation } from '../../support/seed.js';
import { createWeb } from '../../support/web.js';
import type { TestWeb } from '../../support/web.js';

let web: TestWeb;

beforeAll(async () => {
  web = await createWeb();
  await seedOrganisation(web.database);
});
afterAll(() => web.close());

test('what every test of pages relies on notices a breach', async () => {
  const page = await web.open('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(web.complaints()).toEqual([]);
  await page.evaluate(`(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.broken = true';
    document.body.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.body.append(style);
    await fetch('https://fonts.example/font.woff2').catch(() => undefined);
    await new Image().decode.call(Object.assign(new Image(), { src: 'https://pictures.example/a.png' })).catch(() => undefined);
    const button = document.createElement('button');
    document.body.append(button);
  })()`);
  expect(await page.evaluate('window.broken')).toBeUndefined();
  const noted = web.complaints().join('\n');
  for (const words of ['script-src', 'style-src', 'connect-src', 'img-src'])
    expect(noted).toContain(`broke the policy: ${words}`);
  expect((await axeViolations(page)).join('\n')).toContain('button-name');
});

test('dialogs and lists of choices move for nobody who asks for less motion', async () => {
  const page = await web.open('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  // What the library's own sheet and its transitions go by.
  expect(await page.locator('html').getAttribute('data-respect-reduced-motion')).toBe('true');
});

test.each(['css', 'js'])(
  'a page left open over an update finds its new parts by itself (%s)',
  async (kind) => {
    const page = await web.open('/overview', { as: 'control' });
    await page.getByRole('heading', { level: 1, name: 'Сводка' }).waitFor();
    let gone = 0;
    await page.route(new RegExp(`/assets/screen-.*\\.${kind}$`), async (route) => {
      gone += 1;
      await (gone === 1
        ? route.fulfill({ status: 404, body: '{}', contentType: 'application/problem+json' })
        : route.continue());
    });
    await page.getByRole('link', { name: 'Журнал' }).click();
    await page.getByRole('heading', { level: 1, name: 'Журнал' }).waitFor();
    expect(gone).toBeGreaterThan(1);
    // The browser itself notes the part that was gone.
    web.complaints();
  },
);

test('a page asks for scripts and styles by the nonce and the hash of this very answer', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() => fetch(`${web.origin}/tasks`, { headers: { accept: 'text/html' } })),
  );
  const policies = [first, second].map((answer) => answer?.headers.get('content-security-policy') ?? '');
  const nonces = policies.map((policy) => /'nonce-([\w-]{22})'/.exec(policy)?.[1]);
  expect(nonces[0]).toBeDefined();
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(policies[0]).not.toContain('unsafe');
  expect(await first?.text()).toContain(`nonce="${nonces[0]}"`);
});

test.each([
  ['/api/no-such-thing', 404, 'application/problem+json'],
  ['/assets/no-such-file.js', 404, 'application/problem+json'],
  ['/assets/../../package.json', 404, 'application/problem+json'],
  ['/assets/..%2f..%2fpackage.json', 403, 'application/problem+json'],
  ['/.vite/manifest.json', 404, 'application/problem+json'],
  ['/roadmap', 200, 'text/html'],
])('%s answers %i %s', async (path, status, type) => {
  const answer = await fetch(web.origin + path, { headers: { accept: '*/*' } });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain(type);
});
