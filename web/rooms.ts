// What the rooms bring to the frame: one import and one place in each list.
import type { RoomRoute, SearchProvider } from '#platform/design/room.ts';
import { routes as commitments } from '#modules/commitments/ui/routes.tsx';

export const roomRoutes: readonly RoomRoute[] = [...commitments];
export const searchProviders: readonly SearchProvider[] = [];
