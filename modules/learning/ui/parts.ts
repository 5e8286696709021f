import type { Parts } from '#platform/design/parts.ts';

const component = () => import('./MineCard.tsx');
export const parts: Parts = { qualityCards: [{ key: 'learning', column: 'left', order: 45, component }], todayCards: [{ key: 'learning', column: 'asked', order: 72, withoutClients: true, component }] };
