// What the rooms bring to the frame: one import and one place in each list.
import { routes as access } from '#modules/access/ui/routes.tsx';
import type { RoomRoute, SearchProvider } from '#platform/design/room.ts';

export const roomRoutes: readonly RoomRoute[] = [...access];
export const searchProviders: readonly SearchProvider[] = [];
