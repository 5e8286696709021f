// What other rooms draw with.
export { InsightsTabs } from './InsightsTabs.tsx';
