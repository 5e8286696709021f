// The tree of pages: one frame, the pages under it, each loaded when first opened.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type ErrorComponentProps } from '@tanstack/react-router';
import { Loading } from '#platform/design/Loading.tsx';
import { allRoutes, type RouteData } from './allRoutes.ts';
import { byConnection } from './ByConnection.tsx';
import { Frame } from './frame/Frame.tsx';
import { Broken } from './pages/Broken.tsx';
import { NotFound } from './pages/NotFound.tsx';

const Failed = ({ reset }: ErrorComponentProps) => <Broken reset={reset} />;

export function makeRouter() {
  const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
  const pages = allRoutes.map((route) => createRoute({
    getParentRoute: () => root, path: route.path,
    component: byConnection(lazyRouteComponent(route.component), typeof route.offline === 'function' ? lazyRouteComponent(route.offline) : route.offline),
    staticData: { title: route.title, nav: route.nav } as RouteData as never,
  }));
  return createRouter({ routeTree: root.addChildren(pages), defaultErrorComponent: Failed, defaultPendingComponent: () => <Loading rows={6} />, defaultPreload: 'intent', scrollRestoration: true });
}
