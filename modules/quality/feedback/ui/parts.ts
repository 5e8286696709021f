import type { Parts } from '#platform/design/parts.ts';

export const parts: Parts = { qualityCards: [{ key: 'feedback', column: 'right', order: 40, roles: ['worker', 'head', 'coordinator', 'methodologist'], component: () => import('./QualityCard.tsx') }] };
