// What the rooms bring to the frame: one import and one place in each list.
import { routes as network } from '#modules/cases/network/ui/routes.tsx';
import type { RoomRoute, SearchProvider } from '#platform/design/room.ts';

export const roomRoutes: readonly RoomRoute[] = [...network];
export const searchProviders: readonly SearchProvider[] = [];
