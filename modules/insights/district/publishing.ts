// Publishes every quarter that is over and has not been published, the oldest first; each in one transaction, for all districts at once.
import type { Db } from '#platform/db/connect.ts';
import { addDays } from '#platform/i18n/format.ts';
import { daysOf, quarterBefore, quarterOf } from '../rules.ts';
import { addPublications, findCommonCodes, findDistrictCases, findFirstDay, isPublished, todayOf } from './queries.ts';
import { publish, waitDays } from './rules.ts';

/** Quarters back that are made up for when nothing was published for long. */
const mostQuarters = 8;
export async function publishDue(db: Db): Promise<void> {
  const first = await findFirstDay(db), settled = addDays(await todayOf(db), -waitDays);
  if (!first) return;
  const due: string[] = [];
  for (let quarter = quarterBefore(quarterOf(settled)); due.length < mostQuarters && daysOf(quarter).until >= first; quarter = quarterBefore(quarter)) due.push(quarter);
  const codes = { needs: await findCommonCodes(db, 'need_domain'), barriers: await findCommonCodes(db, 'barrier_domain') };
  for (const quarter of due.toReversed()) {
    const { from, until } = daysOf(quarter);
    if (await isPublished(db, from)) continue;
    const byDistrict = Map.groupBy(await findDistrictCases(db, from, until), ({ orp }) => orp);
    await addPublications(db, from, new Map([...byDistrict].flatMap(([orp, cases]) => { const content = publish(cases, codes); return content ? [[orp, content] as const] : []; })));
  }
}
