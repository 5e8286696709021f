import { servePage } from '#platform/http/pages.ts';
import type { House } from '#platform/http/serve.ts';
import { throttle } from '#platform/http/throttle.ts';
import { failedPage, groupPage, listPage, missingPage } from './pages.ts';
import { findGroup, findGroups, findMembers, findMinutes } from './queries.ts';

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** /verejne/skupiny and /verejne/skupiny/:id: what is not published looks like what does not exist. */
export function routes(house: House): void {
  const bounded = throttle(120);
  servePage(house, '/verejne/skupiny', async ({ language, address }) => {
    bounded(address);
    return house.database.asPublic(async (db) => ({ html: listPage(language, await findGroups(db)) }));
  }, failedPage);
  servePage(house, '/verejne/skupiny/:id', async ({ params: { id = '' }, language, address }) => {
    bounded(address);
    return house.database.asPublic(async (db) => {
      const group = isId.test(id) ? await findGroup(db, id) : undefined;
      return group ? { html: groupPage(language, { group, members: await findMembers(db, id), minutes: await findMinutes(db, id) }) } : { status: 404, html: missingPage(language) };
    });
  }, failedPage);
}
