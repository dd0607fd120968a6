import {
  ActionIcon,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  SegmentedControl,
} from '@mantine/core';

/** The one accent colour, from wash to ink. Shade 8 carries text on light paper, shade 3 on dark. */
const accent: MantineColorsTuple = [
  '#eef6f4',
  '#d8eae6',
  '#b0d5ce',
  '#7fc0b5',
  '#55a89b',
  '#348f82',
  '#1f7a6e',
  '#126a5f',
  '#0b5e55',
  '#064b44',
];

export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 6 },
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: 120 } }),
  },
});

/** Hands the page's own colours (theme.css) to Mantine's parts, the same names in light and dark. */
export const cssVariables: CSSVariablesResolver = () => {
  const own = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--wash)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-gray-light-hover': 'var(--wash)',
  };
  return { variables: {}, light: own, dark: own };
};
