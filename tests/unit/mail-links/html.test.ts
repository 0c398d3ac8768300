import { expect, test } from '@jest/globals';
import { load } from 'cheerio';
import { fc } from '../../support/fast-check.js';
import { html } from '../../../api/mail-links/html.js';

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['" onmouseover="alert(1)', '&quot; onmouseover=&quot;alert(1)'],
  ["' autofocus onfocus='x", '&#39; autofocus onfocus=&#39;x'],
  ['</textarea><img src=x>', '&lt;/textarea&gt;&lt;img src=x&gt;'],
  ['&lt;b&gt; & ещё', '&amp;lt;b&amp;gt; &amp; ещё'],
  ['<!--', '&lt;!--'],
])('the value %j becomes %j', (value, escaped) => {
  expect(html`<p title="${value}">${value}</p>`.toString()).toBe(`<p title="${escaped}">${escaped}</p>`);
});

test('what html made is taken as it is, lists one after another, nothing as nothing', () => {
  const items = ['<a>', '<b>'].map((one) => html`<li>${one}</li>`);
  expect(html`<i>${[items, null, false, [], 0]}</i>`.toString()).toBe(
    '<i><li>&lt;a&gt;</li><li>&lt;b&gt;</li>0</i>',
  );
});

test('an object that only looks like html is no way around the escaping', () => {
  const forged = { toString: () => '<script>' } as unknown as string;
  expect(html`<p>${[forged]}</p>`.toString()).not.toContain('<script>');
});

test('whatever a person writes, a reader of the page gets back as the text and the attribute it was', () => {
  const written = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\0]/g, ''));
  fc.assert(
    fc.property(written, (value) => {
      const page = load(html`<p id="p" title="${value}">${value}</p>`.toString());
      expect(page('#p').text()).toBe(value);
      expect(page('#p').attr('title')).toBe(value);
      expect(page('body *')).toHaveLength(1);
    }),
  );
});
