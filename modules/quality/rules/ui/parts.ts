import type { Parts } from '#platform/design/parts.ts';

const component = () => import('./RulesCard.tsx');
export const parts: Parts = { qualityCards: [{ key: 'rules', column: 'right', order: 40, component }], todayCards: [{ key: 'quality-rules', column: 'asked', order: 75, withoutClients: true, component }] };
