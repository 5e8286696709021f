import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';

export const routes: readonly RoomRoute[] = [{ path: '/pripady/$caseId/anonymizace', title: msg`Anonymizovaný příběh`, component: () => import('./ComposePage.tsx'), roles: ['worker', 'head', 'coordinator'] }];
