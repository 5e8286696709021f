import { servePage } from '#platform/http/pages.ts';
import type { House } from '#platform/http/serve.ts';
import { throttle } from '#platform/http/throttle.ts';
import { today } from '#platform/i18n/format.ts';
import { failedPage, listPage, missingPage, servicePage } from './pages.ts';
import { findLabels, findPublished, findPublishedOne } from './queries.ts';

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const code = (text: string | undefined) => (text && /^[a-z0-9_-]{1,60}$/.test(text) ? text : '');

/** /verejne/sluzby and /verejne/sluzby/:id: what is not understood in an address is not asked for. */
export function routes(house: House): void {
  const bounded = throttle(120);
  servePage(house, '/verejne/sluzby', async ({ query, language, address }) => {
    bounded(address);
    const place = /^(\d{4}|CZ\d{3})$/.test(query.kde ?? '') ? query.kde! : '', sought = { q: (query.q ?? '').replace(/\p{Cc}+/gu, ' ').trim().slice(0, 100), need: code(query.potreba), place, spoken: code(query.mluvi) };
    return house.database.asPublic(async (db) => ({ html: listPage(language, await findLabels(db), sought, await findPublished(db, {
      q: sought.q || undefined, need: sought.need || undefined, language: sought.spoken || undefined, orp: place.startsWith('CZ') ? undefined : place || undefined, region: place.startsWith('CZ') ? place : undefined, after: query.dal?.slice(0, 300), limit: 20,
    })) }));
  }, failedPage);
  servePage(house, '/verejne/sluzby/:id', async ({ params, language, address }) => {
    bounded(address);
    return house.database.asPublic(async (db) => {
      const one = isId.test(params.id ?? '') ? await findPublishedOne(db, params.id!) : undefined;
      return one ? { html: servicePage(language, await findLabels(db), one, today()) } : { status: 404, html: missingPage(language) };
    });
  }, failedPage);
}
