import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = {
  todayCards: [
    { key: 'trip', column: 'go', order: 10, component: () => import('./TripCard.tsx') },
    { key: 'later', column: 'go', order: 20, component: () => import('./LaterCard.tsx') },
  ],
};
