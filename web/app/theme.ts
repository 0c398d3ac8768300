import { Anchor, Button, createTheme, rem } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** White on shades 6–9 and shade 6 on white are above 7 : 1. */
const blue: MantineColorsTuple = [
  '#eaf2fb',
  '#d3e3f6',
  '#a9c8f0',
  '#8ab8f5',
  '#5c95d8',
  '#2c72bf',
  '#0b57a8',
  '#094a90',
  '#083f7a',
  '#06335f',
];

const red: MantineColorsTuple = [
  '#fdf1ef',
  '#fbe3e0',
  '#f6c4be',
  '#ffb3ab',
  '#dd6f63',
  '#c04639',
  '#a32a1e',
  '#8e1b12',
  '#74140c',
  '#4a1512',
];

export const theme = createTheme({
  fontFamily: "'Segoe UI', Roboto, 'PT Sans', 'Noto Sans', 'Liberation Sans', sans-serif",
  fontFamilyMonospace: "Consolas, 'PT Mono', 'Liberation Mono', monospace",
  primaryColor: 'blue',
  primaryShade: 6,
  colors: { blue, red },
  defaultRadius: 'sm',
  focusRing: 'never',
  respectReducedMotion: true,
  fontSizes: { xs: rem(14), sm: rem(14), md: rem(16), lg: rem(18), xl: rem(20) },
  lineHeights: { xs: '1.43', sm: '1.43', md: '1.5', lg: '1.45', xl: '1.4' },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24), xxl: rem(32), xxxl: rem(48) },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(28), lineHeight: '1.29' },
      h2: { fontSize: rem(20), lineHeight: '1.4' },
      h3: { fontSize: rem(18), lineHeight: '1.45' },
    },
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    // A list that scrolls in a box of its own cannot be scrolled by keyboard: the list itself scrolls (global.css).
    Autocomplete: { defaultProps: { withScrollArea: false } },
    MultiSelect: { defaultProps: { withScrollArea: false } },
    // What stands in a list of choices is a choice, even «ничего нет».
    ComboboxEmpty: { defaultProps: { role: 'option', 'aria-disabled': true, 'aria-selected': false } },
    // The extra element would stand in a list of commands without being one.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'md', checkIconPosition: 'right', withScrollArea: false } },
    NumberInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    RadioGroup: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Закрыть' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Закрыть' } } },
  },
});

/** Mantine's own greys, errors and placeholders fall below 4.5 : 1; ours do not. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: ours,
  dark: ours,
});

const ours = {
  '--mantine-color-text': 'var(--v-text)',
  '--mantine-color-body': 'var(--v-page)',
  '--mantine-color-dimmed': 'var(--v-muted)',
  '--mantine-color-error': 'var(--v-error)',
  '--mantine-color-placeholder': 'var(--v-muted)',
  '--mantine-color-anchor': 'var(--v-link)',
  '--mantine-color-default-border': 'var(--v-control-line)',
  '--mantine-primary-color-light-color': 'var(--v-link)',
  '--mantine-color-blue-light-color': 'var(--v-link)',
  '--mantine-color-blue-light-hover': 'var(--v-working-fill)',
  '--mantine-color-blue-text': 'var(--v-link)',
  '--mantine-color-blue-outline': 'var(--v-link)',
  '--mantine-color-red-text': 'var(--v-error)',
  '--mantine-color-red-light-color': 'var(--v-error)',
  '--mantine-color-red-outline': 'var(--v-error)',
};
