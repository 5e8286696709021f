import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { qualityCards: [{ key: 'standards', column: 'left', order: 60, roles: ['head', 'methodologist', 'coordinator', 'worker'], component: () => import('./StandardsCard.tsx') }] };
