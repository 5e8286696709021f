import type { Db } from '#platform/db/connect.ts';
import { Refusal } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { picture, type Counts, type PictureNode } from './contract.ts';
import * as q from './queries.ts';
import { mostTies, nothing, periodOf, repeats } from './rules.ts';
import { tableOf } from './table.ts';

type Asked = { from?: string | undefined; until?: string | undefined; orp?: string | undefined; region?: string | undefined; need?: string | undefined };
async function narrowed(db: Db, asked: Asked): Promise<q.Narrowed> {
  const days = periodOf(asked, await q.today(db));
  if (days.from > days.until) throw new Refusal('invalid', { fields: { until: { cs: 'Konec období je před jeho začátkem.', en: 'The period ends before it begins.', uk: 'Період закінчується раніше, ніж починається.' } } });
  return { ...asked, ...days };
}
/** More than any installation has ties; a spreadsheet opens it. */
const everything = 100_000;
const countsOf = ({ referrals, unanswered, waiting, taken, declined, expired, withdrawn, answered, median, reasons, outcomes }: Counts): Counts => ({ referrals, unanswered, waiting, taken, declined, expired, withdrawn, answered, median, reasons, outcomes });

export const routes = (house: House): void => serve(house, 'picture', picture)({
  get: async ({ query }, { db, caller }) => {
    const of = await narrowed(db, query), rows = await q.findTies(db, of, mostTies), nodes = new Map<string, PictureNode>();
    const key = (side: q.TieRow['from'], sent: number, received: number) => {
      const name = `${side.kind}:${side.id}`, known = nodes.get(name);
      nodes.set(name, known ? { ...known, sent: known.sent + sent, received: known.received + received } : { key: name, ...side, sent, received });
      return name;
    };
    const ties = rows.filter((row) => row.part === 'tie').map((row) => ({ from: key(row.from!, row.referrals, 0), to: key(row.to!, 0, row.referrals), ...countsOf(row) }));
    const refusals = rows.filter((row) => row.part === 'refusal').map((row) => ({ to: key(row.to!, 0, 0), reason: row.reason!, need: row.need, referrals: row.referrals }));
    const total = rows.find((row) => row.part === 'total');
    return { from: of.from, until: of.until, organisation: await q.findOrganisation(db, caller.organisationId), whole: caller.role === 'head', total: total ? countsOf(total) : nothing, nodes: [...nodes.values()], ties, more: Math.max(0, (rows[0]?.ties ?? 0) - ties.length), refusals, repeats };
  },
  table: async ({ query }, { db, language }) => ({ name: 'obraz-site.csv', bytes: tableOf((await q.findTies(db, await narrowed(db, query), everything)).filter((row) => row.part === 'tie') as q.TieRow[], language) }),
  gaps: async ({ query }, { db }) => {
    const of = await narrowed(db, query), ours = await q.findNeeds(db, of);
    const byRegion = Map.groupBy(ours, (one) => one.region), most = [...byRegion].map(([region, rows]) => ({ region, n: rows.reduce((sum, row) => sum + row.referrals, 0) })).toSorted((a, b) => b.n - a.n || (a.region < b.region ? -1 : 1))[0];
    const region = query.region ?? most?.region ?? await q.findHomeRegion(db);
    const services = await q.findServices(db, region), cells = new Map(services.map((one) => [`${one.orp} ${one.need}`, { ...one, referrals: 0, unmet: 0 }]));
    for (const { orp, need, referrals, unmet } of ours.filter((one) => one.region === region)) cells.set(`${orp} ${need}`, { orp, need, services: 0, free: 0, ...cells.get(`${orp} ${need}`), referrals, unmet });
    return { from: of.from, until: of.until, region, districts: await q.findDistricts(db, region), cells: [...cells.values()] };
  },
});
