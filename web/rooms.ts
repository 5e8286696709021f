// What the rooms bring to the frame: one import and one place in each list.
import type { RoomRoute, SearchProvider } from '#platform/design/room.ts';

export const roomRoutes: readonly RoomRoute[] = [];
export const searchProviders: readonly SearchProvider[] = [];
