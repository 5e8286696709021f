// The look as Mantine understands it: one blue, measures of 4/8/12/16/24, every pair of colours 4.5 : 1 or better.
import { createTheme, defaultVariantColorsResolver, rem, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import type { Alert, Button, Checkbox, Input, InputWrapper, Menu, Modal, Select, Switch } from '@mantine/core';

const brand: MantineColorsTuple = ['#f3f7fc', '#e5eef9', '#c5dbf2', '#93bde6', '#599bd7', '#337fc4', '#2870b3', '#2362a2', '#1e5086', '#1d456f'];
const yellow: MantineColorsTuple = ['#fffbea', '#fdf0c8', '#fbe3a0', '#f5cf6a', '#eab93f', '#d9a21b', '#b7850f', '#8f660a', '#6f4e05', '#5c4100'];
const green: MantineColorsTuple = ['#eefbf1', '#dcf3e2', '#b9e6c6', '#8cd4a2', '#5dbf7d', '#38a55e', '#2a8a4b', '#1f6f3b', '#175a2f', '#12512a'];
const red: MantineColorsTuple = ['#fff5f4', '#fde8e7', '#fad0ce', '#f4a9a5', '#ea7b75', '#dc5149', '#c93a31', '#b3261e', '#8f1d17', '#7a1712'];

const inter = "'Inter Variable', system-ui, sans-serif";
const px = (sizes: Record<string, number>) => Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, rem(size)]));

// What Mantine's own `extend` does, without loading every component with the first page.
const usual = <C extends { extend: (given: never) => unknown }>(given: Parameters<C['extend']>[0]) => given;

export const theme = createTheme({
  colors: { brand, yellow, green, red },
  primaryColor: 'brand', primaryShade: 7, autoContrast: true, black: '#1b2430', respectReducedMotion: true, cursorType: 'pointer',
  fontFamily: inter,
  headings: { fontFamily: inter, fontWeight: '650', sizes: { h1: { fontSize: rem(22), lineHeight: '1.25' }, h2: { fontSize: rem(14.5), lineHeight: '1.35' }, h3: { fontSize: rem(13.5), lineHeight: '1.4' } } },
  fontSizes: px({ xs: 12, sm: 13.5, md: 13.5, lg: 14.5, xl: 22 }),
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: px({ xs: 4, sm: 8, md: 12, lg: 16, xl: 24 }),
  radius: px({ xs: 6, sm: 8, md: 8, lg: 10, xl: 10 }), defaultRadius: 'sm',
  // No shadows except on things that float.
  shadows: { xs: 'none', sm: 'none' },
  // Mantine's "light" variant writes text at shade 6, under 4.5 : 1.
  variantColorResolver: (asked) => {
    const usual = defaultVariantColorsResolver(asked);
    if (asked.variant !== 'light' || !asked.color || !asked.theme.colors[asked.color]) return usual;
    const shade = (n: number) => `var(--mantine-color-${asked.color}-${n})`;
    return { ...usual, background: shade(1), hover: shade(2), color: shade(9) };
  },
  components: {
    Input: usual<typeof Input>({ defaultProps: { size: 'sm' } }),
    InputWrapper: usual<typeof InputWrapper>({ defaultProps: { size: 'sm' } }),
    Button: usual<typeof Button>({ defaultProps: { size: 'sm' } }),
    Checkbox: usual<typeof Checkbox>({ defaultProps: { size: 'sm' } }),
    Switch: usual<typeof Switch>({ defaultProps: { size: 'md' } }),
    // The list itself scrolls: a scrolled box around it could not be reached by keys.
    Select: usual<typeof Select>({ defaultProps: { checkIconPosition: 'right', allowDeselect: false, withScrollArea: false }, styles: { options: { maxHeight: rem(220), overflowY: 'auto' } } }),
    // Its place to focus first is a child that a menu may not have.
    Menu: usual<typeof Menu>({ defaultProps: { shadow: 'md', position: 'bottom-end', width: 280, withInitialFocusPlaceholder: false } }),
    Alert: usual<typeof Alert>({ defaultProps: { radius: 'lg' } }),
    // The header of a modal must not be a second banner landmark.
    Modal: usual<typeof Modal>({ defaultProps: { centered: true, attributes: { header: { role: 'presentation' } }, styles: { title: { lineHeight: 1.3, fontWeight: 650 } } } }),
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {}, dark: {},
  light: {
    '--mantine-color-text': '#1b2430', '--mantine-color-body': '#ffffff', '--mantine-color-dimmed': '#4d5763',
    '--mantine-color-placeholder': '#5f6b78', '--mantine-color-error': '#b3261e', '--mantine-color-anchor': '#2362a2',
    '--mantine-color-default-border': '#7b8794',
  },
});
