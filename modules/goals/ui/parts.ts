import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { todayCards: [{ key: 'goals-waiting', column: 'asked', order: 55, component: () => import('./WaitingCard.tsx') }] };
