// Every page that exists: those of the rooms and the frame's own.
import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';
import { roomRoutes } from './rooms.ts';

const ownRoutes: RoomRoute[] = [
  { path: '/ucet', title: msg`Můj účet`, component: () => import('./pages/account/AccountPage.tsx') },
];
if (import.meta.env.DEV) ownRoutes.push({ path: '/_gallery', title: msg`Vzorník`, component: () => import('./gallery.tsx') });

export const allRoutes: readonly RoomRoute[] = [...roomRoutes, ...ownRoutes];
/** The route's data that the frame reads: the title of the tab and the item that lights up. */
export type RouteData = Pick<RoomRoute, 'title' | 'nav'>;
