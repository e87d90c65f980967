import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Petrol: #0B6B6B with white text is 6.3:1, pressed #085454 8.7:1. */
const petrol: MantineColorsTuple = [
  '#E8F3F2',
  '#D3E8E6',
  '#A8D2CE',
  '#79BAB5',
  '#4FA39D',
  '#2B8A85',
  '#0B6B6B',
  '#085454',
  '#064141',
  '#042F2F',
];

/** Blue: #1F4E8C with white text is 8.3:1. */
const blue: MantineColorsTuple = [
  '#EDF3FA',
  '#D6E3F2',
  '#AEC8E4',
  '#83ABD5',
  '#5A8EC4',
  '#3A71AE',
  '#1F4E8C',
  '#183F72',
  '#123058',
  '#0C213D',
];

const shared = {
  primaryShade: 6,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
} as const;

/** For phones: large type, large targets. */
export const parentTheme = createTheme({
  ...shared,
  primaryColor: 'petrol',
  colors: { petrol },
  fontFamily: "'Atkinson Hyperlegible Next', system-ui, sans-serif",
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { md: '1.53' },
  defaultRadius: 12,
  headings: { fontFamily: "'Atkinson Hyperlegible Next', system-ui, sans-serif", fontWeight: '700' },
});

/** For desks: dense, figures under each other. */
export const officeTheme = createTheme({
  ...shared,
  primaryColor: 'blue',
  colors: { blue },
  fontFamily: "'Inter', system-ui, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { md: '1.43' },
  defaultRadius: 6,
  headings: { fontFamily: "'Inter', system-ui, sans-serif", fontWeight: '600' },
});

/** Mantine's own colours taken from ours, so that both say the same. */
export const tokens: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-text': 'var(--pl-text)',
    '--mantine-color-body': 'var(--pl-surface)',
    '--mantine-color-dimmed': 'var(--pl-text-soft)',
    '--mantine-color-error': 'var(--pl-bad)',
    '--mantine-color-placeholder': 'var(--pl-text-soft)',
    '--mantine-color-default-border': 'var(--pl-control-border)',
  },
  light: {},
  dark: {},
});
