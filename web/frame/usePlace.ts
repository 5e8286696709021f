// Where we are: the title of the route and the item of the rail that it belongs to.
import { useMatches } from '@tanstack/react-router';
import { useLingui } from '@lingui/react';
import { useMe } from '#platform/design/me.ts';
import { itemOf, itemsFor } from '../navigation.ts';
import { allRoutes, type RouteData } from '../allRoutes.ts';

const paths = allRoutes.map((route) => route.path);

export function usePlace() {
  const { i18n } = useLingui();
  const items = itemsFor(useMe().membership.role, paths);
  const here = useMatches().at(-1);
  const data = here?.staticData as Partial<RouteData> | undefined;
  const pathname = here?.pathname ?? '/';
  const item = data?.nav ? items.find(({ to }) => to === data.nav) : itemOf(pathname, items);
  const title = data?.title ? i18n._(data.title) : item ? i18n._(item.label) : '';
  return { items, item, title, pathname };
}
