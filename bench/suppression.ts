// `npm run bench -- --operation suppression [--scale 0.1]`: a table of 19 organisations by 12 months by 6 columns made safe to leave, beside the bare aggregate that it is made of. In process: no endpoint shows such a table.
import { cpus, loadavg } from 'node:os';
import pg from 'pg';
import { suppress, type CountRow } from '#modules/insights/questions.ts';
import { openCluster } from './cluster.ts';
import { ms, ratio, table } from './report.ts';

const organisations = 19, months = 12, columns = 6, runs = 15;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

export async function measureSuppression(scale: number): Promise<void> {
  const { server } = await openCluster(scale);
  const db = new pg.Client({ connectionString: server.url, options: '-c jit=off -c random_page_cost=1.1' });
  await db.connect();
  try {
    const bare: number[] = [], safe: number[] = [];
    let cells = 0, shown = 0;
    for (let run = 0; run < runs; run++) {
      const began = performance.now();
      // Cases of all years, so that a cell has small numbers and larger ones.
      const { rows } = await db.query<{ o: number; m: number; c: number; n: number }>(`select abs(hashtext(id::text)) % ${organisations} as o, extract(month from opened_on)::int - 1 as m, abs(hashtext(id::text || 'column')) % ${columns} as c, count(*)::int as n from cases.case group by 1, 2, 3`);
      bare.push(performance.now() - began);
      const counts = new Map(rows.map(({ o, m, c, n }) => [`${o} ${m} ${c}`, n]));
      const made = suppress({ rows: upTo(organisations).flatMap((o): CountRow[] => [{ key: `${o}`, counts: upTo(columns).map(() => 0) }, ...upTo(months).map((m) => ({ key: `${o} ${m}`, of: `${o}`, counts: upTo(columns).map((c) => counts.get(`${o} ${m} ${c}`) ?? 0) }))]) });
      safe.push(performance.now() - began);
      const all = made.rows.flatMap((row) => [...row.cells, row.total]);
      cells = all.length;
      shown = all.filter((one) => typeof one === 'number').length;
    }
    console.log(`${cpus()[0]!.model}, load ${loadavg()[0]!.toFixed(1)}; ${organisations} × ${months} × ${columns}, ${cells} cells with sums, ${shown} shown\n\n${table(['what', 'p50 ms'], [['bare aggregate', ms(middle(bare))], ['the aggregate, and its table without small numbers', ms(middle(safe))], ['ratio', ratio(middle(safe) / middle(bare))]])}`);
  } finally { await db.end(); await server.stop(); }
}
