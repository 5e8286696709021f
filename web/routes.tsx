// The tree of pages: one frame, the pages under it, each loaded when first opened.
import type { QueryClient } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type ErrorComponentProps } from '@tanstack/react-router';
import { askAhead } from '#platform/design/ahead.ts';
import type { RoomRoute } from '#platform/design/room.ts';
import { Loading } from '#platform/design/Loading.tsx';
import { allRoutes, type RouteData } from './allRoutes.ts';
import { byConnection } from './ByConnection.tsx';
import { Frame } from './frame/Frame.tsx';
import { Broken } from './pages/Broken.tsx';
import { NotFound } from './pages/NotFound.tsx';
import { loadWhole } from './language.ts';
import { aheadOf, loadPage } from './preload.ts';

const Failed = ({ reset }: ErrorComponentProps) => <Broken reset={reset} />;

const inWhole = (load: RoomRoute['component']) => lazyRouteComponent(async () => (await Promise.all([load(), loadWhole()]))[0]);

export type Router = ReturnType<typeof makeRouter>;
export function makeRouter(client: QueryClient) {
  const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
  const pages = allRoutes.map((route) => createRoute({
    getParentRoute: () => root, path: route.path,
    component: byConnection(lazyRouteComponent(() => loadPage(route)), typeof route.offline === 'function' ? inWhole(route.offline) : route.offline),
    // Not for who only points at a link: opening a case is written into the log.
    beforeLoad: ({ preload, params }) => { if (!preload) askAhead(client, aheadOf(route), params); },
    staticData: { title: route.title, nav: route.nav } as RouteData as never,
  }));
  return createRouter({ routeTree: root.addChildren(pages), defaultErrorComponent: Failed, defaultPendingComponent: () => <Loading rows={6} />, defaultPreload: 'intent', scrollRestoration: true });
}
