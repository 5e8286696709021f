// What other rooms take from quality: the second row of its pages.
export { QualityTabs } from './QualityTabs.tsx';
