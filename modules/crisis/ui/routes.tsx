import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

const team = ['worker', 'head', 'coordinator'] as const;
// The crisis of a locality is a tab of the locality's page (parts.ts).
export const routes: readonly RoomRoute[] = [
  { path: '/lokality/krize', title: msg`Krize`, component: () => import('./CrisesPage.tsx'), roles: team },
  { path: '/lokality/krize/sablony', title: msg`Krizové plány`, component: () => import('../templates/ui/TemplatesPage.tsx'), roles: [...team, 'methodologist'] },
  { path: '/lokality/krize/sablony/$templateId/$versionId', title: msg`Krizový plán`, component: () => import('../templates/ui/VersionPage.tsx'), roles: [...team, 'methodologist'] },
];
