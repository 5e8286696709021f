// What a room gives to the frame. Each room exports `routes` (and, if it can be searched, `search`) from its `ui/routes.tsx`;
// `web/rooms.ts` lists them.
import type { MessageDescriptor } from '@lingui/core';
import type { ComponentType } from 'react';
import type { Role } from '#platform/http/contract.ts';
import type { Ahead } from './ahead.ts';

export type RoomRoute = {
  /** TanStack path: `/pripady/$caseId`. */
  path: string;
  /** Title of the browser's tab. Never a client's name: the page's heading is given apart, to `Page`. */
  title: MessageDescriptor;
  /** Loaded when first opened; the file's default export. */
  component: () => Promise<{ default: ComponentType }>;
  /** What the page asks as soon as it is drawn, and the parts drawn with it: begun before its script is there. */
  ahead?: { asks: readonly Ahead[]; parts: readonly ('caseHeader' | 'caseCards' | 'caseActions' | 'todayCards')[] };
  /** Opened all day: the build puts its words among the first and asks for it before any script runs (`bin/web-hints.ts`, which names these pages once more; a test compares), and it waits for no others. */
  daily?: true;
  /** The item of the rail that lights up when the path does not begin with it. */
  nav?: string;
  /** What is drawn without signal from what was taken along: another component, or the same one. Without it the page says that it needs a signal. */
  offline?: 'same' | (() => Promise<{ default: ComponentType }>);
  /** Roles that may open it; everybody when missing. The server decides again. */
  roles?: readonly Role[];
};

export type SearchHit = { id: string; title: string; note?: string; to: string };
export type SearchProvider = { id: string; title: MessageDescriptor; find: (text: string) => Promise<SearchHit[]> };
