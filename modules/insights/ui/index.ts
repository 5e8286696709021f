// What other rooms draw with.
export { InsightsTabs } from './InsightsTabs.tsx';
export { Chart } from './Chart.tsx';
