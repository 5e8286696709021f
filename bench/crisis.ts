// A crisis of 5,000 entries: its board with the last page of the timeline; and one entry from the hand of who writes it to fifty who watch.
import pg from 'pg';
import { newId } from '#platform/http/client.ts';
import { openCluster } from './cluster.ts';
import { signIn, startProduct, type Worker } from './house.ts';
import { percentile } from './load.ts';
import type { Operation } from './operations.ts';
import { ms, table } from './report.ts';

type Crisis = { caseId: string; activationId: string };
const entries = 5_000, tasks = 40;
/** A locality in which the services of all these workers take part, with a crisis that goes on. Long enough ago not to be in anybody's day. */
async function make(db: pg.Client, workers: readonly Worker[]): Promise<Crisis> {
  const [lead] = workers, caseId = newId(), activationId = newId();
  if (!lead) throw new Error('nobody to take part');
  await db.query(`insert into cases.case (id, organisation_id, label, subject_kind, scope, mode, author_id) values ($1, $2, 'Dům k měření', 'locality', 'external', 'team', $3)`, [caseId, lead.organisationId, lead.membershipId]);
  for (const one of new Map(workers.map((w) => [w.serviceId, w])).values()) await db.query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, author_id) values (gen_random_uuid(), $1, $2, $3, $4, 'accepted', $5)`, [one.organisationId, caseId, one.serviceId, lead.organisationId, lead.membershipId]);
  await db.query(`insert into crisis.activation (id, organisation_id, case_id, title, trigger, coordinator_id, started_at, author_id) values ($1, $2, $3, 'Krize k měření', 'Měří se', $4, now() - interval '2 days', $4)`, [activationId, lead.organisationId, caseId, lead.membershipId]);
  await db.query(`insert into crisis.entry (id, organisation_id, case_id, activation_id, at, kind, area, text, author_id) select gen_random_uuid(), m.organisation_id, $1, $2, now() - interval '2 days' + n * interval '30 seconds', (array['happened', 'decided', 'need', 'done'])[1 + n % 4], 'oblast_' || n % 11, 'Zápis číslo ' || n || ': přivezli jsme deky a jídlo, čeká se na město.', m.id
    from generate_series(1, $3::int) n join lateral (select x.id, x.organisation_id from access.membership x where x.id = ($4::uuid[])[1 + n % cardinality($4::uuid[])]) m on true order by n`, [caseId, activationId, entries, workers.map(({ membershipId }) => membershipId)]);
  await db.query(`insert into crisis.item (id, organisation_id, case_id, activation_id, area, position, text, due_at, author_id) select gen_random_uuid(), $1, $2, $3, 'oblast_' || n % 11, n, 'Úkol ' || n, now() + n * interval '1 hour' - interval '10 hours', $4 from generate_series(1, $5::int) n`, [lead.organisationId, caseId, activationId, lead.membershipId, tasks]);
  await db.query('analyze crisis.entry; analyze crisis.item; delete from access.reach');
  return { caseId, activationId };
}
const bareBoard = (id: string) => [{ sql: 'select started_at, ended_at, report_every_hours from crisis.activation where id = $1', values: [id] }, { sql: `select i.area, i.text, i.due_at, c.due_on from crisis.item i left join commitments.commitment c on c.id = i.commitment_id where i.activation_id = $1 and i.state in ('proposed', 'given') order by i.area, i.position`, values: [id] }, { sql: 'select max(seq) from crisis.entry where activation_id = $1', values: [id] }];
const bareList = (id: string) => [{ sql: `select e.*, a.name, o.short_name from crisis.entry e left join access.membership m on m.id = e.author_id left join access.account a on a.id = m.account_id left join access.organisation o on o.id = m.organisation_id where e.activation_id = $1 order by e.seq desc limit 51`, values: [id] }];

export const crisisBoard: Operation = {
  name: 'crisis', title: 'Board of a crisis with 5,000 entries', aim: 4,
  prepare: async (db, { workers }) => {
    const askers = workers.filter(({ serviceId }) => serviceId).slice(0, 30), { caseId, activationId } = await make(db, askers), base = `/api/cases/${caseId}/crises/${activationId}`;
    return { askers, samples: askers.map(({ cookie }) => ['/board', '/entries?limit=50', '/entries/since?seq=4990'].map((path) => ({ method: 'GET', path: base + path, cookie }))),
      floor: askers.map(() => [bareBoard(activationId), bareList(activationId), [{ sql: 'select * from crisis.entry where activation_id = $1 and seq > 4990 order by seq limit 200', values: [activationId] }]]) };
  },
};

/** One entry to fifty connected people: from sending it to the moment the last of them has read it. Beside it the bare INSERT with NOTIFY, heard by fifty connections that read the new row. */
export async function measureCrisisLive({ scale, port, watchers = 50, rounds = 40 }: { scale: number; port: number; watchers?: number; rounds?: number }): Promise<void> {
  const { server, dataDir } = await openCluster(scale, { fresh: false }), db = new pg.Client({ connectionString: server.url });
  await db.connect();
  const product = await startProduct(dataDir, port);
  try {
    const people = (await signIn(db, 200)).workers.filter(({ serviceId }) => serviceId).slice(0, watchers + 1), [writer, ...watching] = people as [Worker, ...Worker[]], crisis = await make(db, people), base = `http://127.0.0.1:${port}/api/cases/${crisis.caseId}/crises/${crisis.activationId}`;
    const stops = new AbortController();
    let heard = (_: number) => {};
    for (const [at, one] of watching.entries()) {
      const stream = await fetch(`http://127.0.0.1:${port}/api/live?topics=crisis:${crisis.activationId}`, { headers: { cookie: one.cookie }, signal: stops.signal });
      void (async () => { for await (const part of stream.body!.pipeThrough(new TextDecoderStream())) if (part.includes('event: changed')) heard(at); })().catch(() => {});
    }
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const id = newId(), from = performance.now();
      const all = new Promise<void>((resolve) => {
        const left = new Set(watching.keys());
        heard = (at) => void fetch(`${base}/entries/since?seq=${entries + round}`, { headers: { cookie: watching[at]!.cookie } }).then(async (reply) => { if (((await reply.json()) as { items: { id: string }[] }).items.some((one) => one.id === id)) { left.delete(at); if (!left.size) resolve(); } });
      });
      const sent = await fetch(`${base}/entries`, { method: 'POST', headers: { cookie: writer.cookie, 'content-type': 'application/json' }, body: JSON.stringify({ id, kind: 'happened', text: 'Zápis k měření', at: new Date().toISOString() }) });
      if (sent.status !== 201) throw new Error(`writing: ${sent.status} ${await sent.text()}`);
      await all;
      took.push(performance.now() - from);
    }
    stops.abort();
    const bare = await bareLive(server.url, watching.length, rounds);
    console.log(table(['one entry to 50 who watch', 'p50 ms', 'p95 ms'], [['product: sent, told, read by the last one', ms(percentile(took, 0.5)), ms(percentile(took, 0.95))], ['bare INSERT and NOTIFY, read by the last one', ms(percentile(bare, 0.5)), ms(percentile(bare, 0.95))]]));
  } finally { await product.stop(); await db.end(); await server.stop(); }
}
async function bareLive(url: string, watchers: number, rounds: number): Promise<number[]> {
  const writer = new pg.Client({ connectionString: url }), readers = Array.from({ length: watchers }, () => new pg.Client({ connectionString: url })), took: number[] = [];
  await writer.connect();
  await writer.query('create table if not exists bench.line (seq bigserial primary key, id uuid not null, text text not null)');
  await Promise.all(readers.map(async (one) => { await one.connect(); await one.query('listen bench_line'); }));
  for (let round = 0; round < rounds; round++) {
    const id = newId(), from = performance.now();
    const all = Promise.all(readers.map((one) => new Promise<void>((resolve) => one.once('notification', () => void one.query('select * from bench.line order by seq desc limit 1').then(() => resolve())))));
    await writer.query(`with made as (insert into bench.line (id, text) values ('${id}', 'Zápis k měření') returning id) select pg_notify('bench_line', id::text) from made`);
    await all;
    took.push(performance.now() - from);
  }
  await writer.query('drop table bench.line');
  await Promise.all([writer, ...readers].map((one) => one.end()));
  return took;
}
