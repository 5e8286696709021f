// The parts that rooms bring to one another's pages: one import and one place in the list.
import type { Parts } from '#platform/design/parts.ts';

export const roomParts: readonly Parts[] = [];
