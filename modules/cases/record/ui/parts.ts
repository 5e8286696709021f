import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { personCards: [{ key: 'standard-record', column: 'right', order: 70, component: () => import('./StandardRecordCard.tsx') }] };
