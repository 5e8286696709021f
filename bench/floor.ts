// The bare floor: plain node:http and pg, the owner's connection, no session, no policy. Answers `/n` by the statements of plan n, one after another.
// Plans are given by the parent: statements with their values; `fresh` values are new ids at each run.
import http from 'node:http';
import pg from 'pg';
import { newId } from '#platform/http/client.ts';

export type Plan = { sql: string; values: unknown[]; fresh?: number[]; inTransaction?: boolean }[];

const pool = new pg.Pool({ connectionString: process.env.FLOOR_URL, max: 10, /* Kept between its turns, as the product keeps its own: a new connection plans everything anew. */ idleTimeoutMillis: 300_000, options: '-c jit=off -c random_page_cost=1.1' });
// The same reading of days and times as in the product.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
let plans: Plan[] = [];
// Prepared once on each connection, as the product does.
const names = new Map<string, string>();
const nameOf = (sql: string) => names.get(sql) ?? (names.set(sql, `f${names.size}`), names.get(sql)!);

async function run(plan: Plan): Promise<unknown[]> {
  const rows: unknown[] = [], client = await pool.connect();
  try {
    const transaction = plan.some((one) => one.inTransaction);
    if (transaction) await client.query('begin');
    for (const { sql, values, fresh } of plan) {
      const answer = await client.query({ name: nameOf(sql), text: sql, values: fresh ? values.map((value, i) => (fresh.includes(i) ? newId() : value)) : values });
      rows.push(answer.rows);
    }
    if (transaction) await client.query('commit');
  } finally { client.release(); }
  return rows;
}
const server = http.createServer((request, response) => {
  request.resume();
  run(plans[Number(request.url!.slice(1))]!).then((rows) => { response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows)); },
    (error: Error) => { response.writeHead(500).end(error.message); });
});
process.on('message', (given: Plan[]) => { plans = given; process.send!('ready'); });
server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port));
