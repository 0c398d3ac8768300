import type { Page } from 'playwright-core';
import { axeViolations, settle, shot, sidewaysScroll, until } from '../browser.js';
import { lintText } from './text-lint.js';

const desktop = { width: 1366, height: 768 };
/** 1366 px at 200 % zoom, and the narrowest phone that WCAG 1.4.10 asks for. */
const narrow = [
  { width: 683, height: 384 },
  { width: 320, height: 640 },
];

/** Edges of fields, ticks and choices below 3 : 1 against the page (WCAG 1.4.11), which axe does not look at. */
const faintEdges = `(() => {
  const light = (text) => {
    const [r, g, b] = (text.match(/[\\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const page = light(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll('input, textarea, select')]
    .filter((field) => field.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && field.type !== 'file')
    .filter((field) => !field.checked && field.getBoundingClientRect().width > 2)
    .filter((field) => {
      const edge = light(getComputedStyle(field).borderTopColor);
      return (Math.max(edge, page) + 0.05) / (Math.min(edge, page) + 0.05) < 3;
    })
    .map((field) => 'faint edge: ' + (field.name || field.id || field.getAttribute('aria-label')) + ' ' + getComputedStyle(field).borderTopColor);
})()`;

/** What is seen and what is read aloud; the text of a letter keeps its own spaces. */
const pageText = `(() => {
  const heard = [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
    .filter((one) => one.closest('[aria-hidden="true"]') === null)
    .flatMap((one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''));
  const letters = [...document.querySelectorAll('pre, [aria-label="Текст письма"]')].map((one) => one.innerText);
  const seen = letters.reduce((text, letter) => text.replace(letter, ''), document.body.innerText);
  return [document.title, seen, ...heard].join('\\n');
})()`;

/** The other scheme, with every colour where it goes: colours fade into each other. */
async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await until(
    page,
    `(document.documentElement.dataset.mantineColorScheme ?? '${colorScheme}') === '${colorScheme}'`,
  );
  await settle(page);
}

/** The page needs a moment to lay itself out in a new width. */
async function sidewaysAfter(page: Page): Promise<number> {
  let far = await sidewaysScroll(page);
  for (let tries = 0; far > 0 && tries < 20; tries += 1) {
    await page.waitForTimeout(50);
    far = await sidewaysScroll(page);
  }
  return far;
}

/**
 * Everything that every screen has to stand, in one visit: axe, contrast in both schemes, no scrolling sideways at 200 % and
 * on a phone (where axe looks again only when `onPhoneToo`: the rules take a second on a long page), edges that can be seen, and a text without leftovers. Empty = nothing is wrong. The page ends as it began.
 */
export async function lookAt(
  page: Page,
  { name, names, onPhoneToo }: { name: string; names: readonly string[]; onPhoneToo: boolean },
): Promise<string[]> {
  await settle(page);
  const found = lintText(await page.evaluate<string>(pageText), names);
  const note = (where: string, problems: readonly string[]) =>
    found.push(...problems.map((problem) => `${where}: ${problem}`));
  note('light', await axeViolations(page));
  note('light', await page.evaluate<string[]>(faintEdges));
  await shot(page, `${name}-light`);
  await paint(page, 'dark');
  note('dark', await axeViolations(page, ['color-contrast']));
  note('dark', await page.evaluate<string[]>(faintEdges));
  await shot(page, `${name}-dark`);
  for (const viewport of narrow) {
    await page.setViewportSize(viewport);
    const far = await sidewaysAfter(page);
    if (far > 0) note(`${viewport.width} px`, [`scrolls ${far} px sideways`]);
  }
  if (onPhoneToo) note('phone', await axeViolations(page));
  await shot(page, `${name}-phone`);
  await page.setViewportSize(desktop);
  await paint(page, 'light');
  return found;
}
