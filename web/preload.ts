// Who was inside gets the page that was asked for beside the catalog and the account, not after them; who was not, sees the way in first, and the rest comes while they write.
import type { QueryClient } from '@tanstack/react-query';
import { askAhead, type Asks } from '#platform/design/ahead.ts';
import { loadParts } from '#platform/design/LazyPart.tsx';
import { isOf, type CaseAction, type CaseCard, type CaseHeader, type TodayCard } from '#platform/design/parts.ts';
import type { RoomRoute } from '#platform/design/room.ts';
import { newId } from '#platform/http/client.ts';
import type { Language } from '#platform/i18n/format.ts';
import type { ComponentType } from 'react';
import { allRoutes } from './allRoutes.ts';
import { loadDaily, loadWhole } from './language.ts';
import { roomParts } from './parts.ts';

const flag = 'soubeh.inside';
const mark = (): string | null => { try { return localStorage.getItem(flag); } catch { return null; } };
/** Whether the last one who had this device open was signed in; says nothing of whom. */
export const wasInside = (): boolean => mark() !== null;
/** Another mark for each time somebody comes in. */
export const markInside = (inside: boolean): void => { try { if (!inside) localStorage.removeItem(flag); else if (!mark()) localStorage.setItem(flag, newId()); } catch { /* without storage the page comes a moment later */ } };
/** Whether what the document asked (`bin/web-hints.ts`) was asked for whoever is inside now. */
export const isForUs = (): boolean => { const { aheadFor } = globalThis as { aheadFor?: string }; return aheadFor !== undefined && aheadFor === mark(); };

const partsOf = ({ ahead }: RoomRoute) => roomParts.flatMap((room) => ahead?.parts.flatMap((slot): (CaseHeader | CaseCard | CaseAction | TodayCard)[] => room[slot] ?? []) ?? []).filter((part) => !('of' in part) || isOf(part, 'client'));
/** What a page asks, and the parts that are drawn with it. */
export const aheadOf = (route: RoomRoute): Asks => ({ page: route.ahead?.asks ?? [], parts: partsOf(route).flatMap((part) => 'ahead' in part ? part.ahead ?? [] : []) });
/** A page with the parts that are drawn with it: drawn once, and not each of them when its script has come. */
export async function loadPage(route: RoomRoute, language?: Language): Promise<Awaited<ReturnType<RoomRoute['component']>>> {
  const [page] = await Promise.all([route.component(), loadParts(partsOf(route).map(({ component }) => component as () => Promise<{ default: ComponentType<never> }>)), route.daily ? loadDaily(language) : loadWhole(language)]);
  return page;
}

const pattern = (path: string) => new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\$(\w+)/g, '(?<$1>[^/]+)')}/?$`);
const pageAt = (pathname: string) => allRoutes.find(({ path }) => pattern(path).test(pathname));
/** Begins to load the words and the script of the page at this address; an address that nobody has loads no page. */
export function preloadPage(pathname: string, language?: Language): void {
  const page = pageAt(pathname), words = page?.daily ? loadDaily : loadWhole;
  void words(language).catch(() => {});
  if (page) void loadPage(page, language).catch(() => {});
}
/** Asks what the page at this address will ask. */
export function askPage(client: QueryClient, pathname: string): void {
  const page = pageAt(pathname);
  if (page) askAhead(client, aheadOf(page), pattern(page.path).exec(pathname)?.groups ?? {});
}
/** When the browser has nothing else to do. */
export const preloadCalmly = (pathname: string): void => { const load = () => preloadPage(pathname); if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 3_000 }); else setTimeout(load, 1_000); };
