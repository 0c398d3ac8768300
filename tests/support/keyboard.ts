import type { Page } from 'playwright-core';
import { eventually } from './temporary-data.js';

/** What the focus is on, as a screen reader tells it: «button "Войти"»; empty on nothing. */
async function focused(page: Page): Promise<string> {
  const focus = page.locator(':focus');
  if ((await focus.count()) === 0) return '';
  const [first = ''] = (await focus.ariaSnapshot()).split('\n');
  return first.replace(/^- '?/, '');
}

/** A person without a mouse: everything goes through the keys, and what has the focus is known by its role and name. */
export function keyboardOf(page: Page) {
  const { keyboard } = page;
  /** Presses Tab until the focus is on this; `key` another way through, such as Shift+Tab. */
  async function tabTo(role: string, name: string | RegExp, key = 'Tab'): Promise<void> {
    const passed: string[] = [];
    const matches = (told: string) =>
      told.startsWith(role) && (typeof name === 'string' ? told.includes(`"${name}"`) : name.test(told));
    for (let presses = 0; presses < 80; presses += 1) {
      const told = await focused(page);
      if (matches(told)) return;
      passed.push(told);
      await keyboard.press(key);
    }
    throw new Error(`no way by ${key} to ${role} ${String(name)}; passed: ${passed.join(' | ')}`);
  }
  /** Presses an arrow until this is told; what is under the arrow is told by `tell`. */
  async function arrowTo(name: string | RegExp, tell: () => Promise<string>): Promise<void> {
    const passed: string[] = [];
    for (let presses = 0; presses < 80; presses += 1) {
      const told = await tell();
      if (typeof name === 'string' ? told.includes(name) : name.test(told)) return;
      passed.push(told);
      await keyboard.press('ArrowDown');
    }
    throw new Error(`no way by arrows to ${String(name)}; passed: ${passed.join(' | ')}`);
  }
  return {
    tabTo,
    /** Goes into a group of radio buttons and chooses this one; arrows choose as they go. */
    async choose(name: string | RegExp): Promise<void> {
      await tabTo('radio', /./);
      await keyboard.press('Space');
      await arrowTo(name, () => focused(page));
    },
    /** Opens a list of options and takes this one. */
    async pick(label: string, name: string | RegExp): Promise<void> {
      await tabTo('combobox', label);
      await keyboard.press('ArrowDown');
      const under = page.locator('[role=option][data-combobox-selected]');
      await arrowTo(name, async () => ((await under.count()) === 0 ? '' : under.first().innerText()));
      await keyboard.press('Enter');
    },
    /** Waits until the focus has been put on this. */
    focusOn: (role: string, name: string) =>
      eventually(
        `the focus is on ${role} ${name}`,
        async () => {
          const told = await focused(page);
          return told.startsWith(role) && told.includes(`"${name}"`);
        },
        5_000,
      ),
    focused: () => focused(page),
    press: (key: string) => keyboard.press(key),
    type: (text: string) => keyboard.type(text),
    async fill(label: string | RegExp, text: string, role = 'textbox'): Promise<void> {
      await tabTo(role, label);
      await keyboard.press('Control+A');
      await keyboard.type(text);
    },
    async activate(role: string, name: string | RegExp, key = 'Enter'): Promise<void> {
      await tabTo(role, name);
      await keyboard.press(key);
    },
  };
}
