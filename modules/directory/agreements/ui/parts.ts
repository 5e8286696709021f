import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { todayCards: [{ key: 'agreements', column: 'asked', order: 60, component: () => import('./DueCard.tsx') }] };
