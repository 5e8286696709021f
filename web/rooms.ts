// What the rooms bring to the frame: one import and one place in each list.
import { routes as cases, search as findCases } from '#modules/cases/ui/routes.tsx';
import type { RoomRoute, SearchProvider } from '#platform/design/room.ts';

export const roomRoutes: readonly RoomRoute[] = [...cases];
export const searchProviders: readonly SearchProvider[] = [...findCases];
