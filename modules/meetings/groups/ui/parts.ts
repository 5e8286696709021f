import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { todayCards: [{ key: 'unseated', column: 'asked', order: 70, component: () => import('./UnseatedCard.tsx') }] };
