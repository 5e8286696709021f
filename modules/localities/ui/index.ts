export { LocalityTabs } from './LocalityTabs.tsx';
export { useLocality } from './useLocality.ts';
