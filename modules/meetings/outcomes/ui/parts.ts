import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  minuteActions: [{ key: 'outcomes', order: 10, component: () => import('./ItemOutcomes.tsx') }],
  groupCards: [
    { key: 'tasks', column: 'left', order: 30, component: () => import('./GroupTasks.tsx') },
    { key: 'watches', column: 'left', order: 40, component: () => import('./GroupWatches.tsx') },
  ],
};
