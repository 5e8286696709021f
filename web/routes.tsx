// The tree of pages: one frame, the rooms' pages under it, each loaded when first opened.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type ErrorComponentProps } from '@tanstack/react-router';
import { msg } from '@lingui/core/macro';
import type { RoomRoute } from '#platform/design/room.ts';
import { Loading } from '#platform/design/Loading.tsx';
import { Frame } from './frame/Frame.tsx';
import { Broken } from './pages/Broken.tsx';
import { NotFound } from './pages/NotFound.tsx';
import { roomRoutes } from './rooms.ts';

const ownRoutes: RoomRoute[] = [
  { path: '/ucet/overeni', title: msg`Ověření v telefonu`, component: () => import('./pages/SecondFactor.tsx') },
];
if (import.meta.env.DEV) ownRoutes.push({ path: '/_gallery', title: msg`Vzorník`, component: () => import('./gallery.tsx') });

export const allRoutes: readonly RoomRoute[] = [...roomRoutes, ...ownRoutes];

/** The route's data that the frame reads: the title of the tab and the item that lights up. */
export type RouteData = Pick<RoomRoute, 'title' | 'nav'>;

const Failed = ({ reset }: ErrorComponentProps) => <Broken reset={reset} />;

export function makeRouter() {
  const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
  const pages = allRoutes.map((route) => createRoute({
    getParentRoute: () => root, path: route.path, component: lazyRouteComponent(route.component),
    staticData: { title: route.title, nav: route.nav } as RouteData as never,
  }));
  return createRouter({ routeTree: root.addChildren(pages), defaultErrorComponent: Failed, defaultPendingComponent: () => <Loading rows={6} />, defaultPreload: 'intent', scrollRestoration: true });
}
