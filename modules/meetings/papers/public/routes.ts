import { servePage } from '#platform/http/pages.ts';
import type { House } from '#platform/http/serve.ts';
import { throttle } from '#platform/http/throttle.ts';
import { findPublished } from '../queries.ts';
import { failedPage, minutesPage, missingPage } from './pages.ts';

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** /verejne/zapisy/:id, in the role of everybody: what is not published is not there. */
export function routes(house: House): void {
  const bounded = throttle(120);
  servePage(house, '/verejne/zapisy/:id', async ({ params, language, address }) => {
    bounded(address);
    const found = isId.test(params.id ?? '') ? await house.database.asPublic((db) => findPublished(db, params.id!)) : undefined;
    return found ? { html: minutesPage(language, found) } : { status: 404, html: missingPage(language) };
  }, failedPage);
}
