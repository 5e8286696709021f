// What the programme holds: a course of five days in three runs, two-day events in seven towns, round tables that pass something on, and a run that is open now with a waiting list.
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { events } from '#modules/programmes/events/contract.ts';
import { certificatePaper, type Certified } from '#modules/programmes/events/paper.ts';
import { programmes } from '#modules/programmes/contract.ts';
import { advocacy } from '#modules/signals/advocacy/contract.ts';
import { signals } from '#modules/signals/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from '../calendar.ts';
import type { Stage } from '../stage.ts';

type Place = readonly [town: string, orpCode: string, place: string];
const towns: readonly Place[] = [['Brno', '6203', 'Vzdělávací centrum, Cejl 1'], ['České Budějovice', '3102', 'Dům techniky'], ['Hradec Králové', '5205', 'Studijní knihovna'], ['Mikulov', '6212', 'Městské kulturní středisko'], ['Olomouc', '7107', 'Dům armády'], ['Ostrava', '8119', 'Dům kultury'], ['Plzeň', '3209', 'Krajský úřad, velký sál']];
const course = { kind: 'course' as const, title: 'Koordinovaná podpora v praxi', text: 'Mapování situace, síťování, případová konference, plán podpory a práce s vedením obce.\nPět dní s vlastními případy bez jmen.', minutes: 2400, accreditation: 'A2025/0417-SP/PC', leastPercent: 80 };
const twoDays = { kind: 'event' as const, title: 'Rodina v centru podpory', text: 'Dva dny o tom, jak se domlouvat nad jednou rodinou: kdo svolává, kdo drží nit a co se s rodinou sdílí.', minutes: 960, accreditation: '', leastPercent: 80 };
const tables = ['Bydlení rodin s dětmi', 'Dluhy a exekuce', 'Duševní zdraví dospívajících', 'Návrat dětí domů', 'Sdílení údajů mezi úřady', 'Domácí násilí', 'Školy a OSPOD', 'Tlumočení u jednání', 'Odchod z ústavní péče', 'Práce s vedením obcí'] as const;
const passedOn = ['Chybí pravidla, podle kterých obec přidělí byt rodině s dluhem na nájmu.', 'Oddlužení se láme na prvním splátkovém výměru, dávky přijdou pozdě.', 'V kraji není dětský psychiatr, který by přišel na případovou konferenci.', 'Pěstouni a rodiče nemají společné místo, kde by se setkali.', 'Úřad práce a OSPOD si nevědí rady, co si smějí říct bez souhlasu.'] as const;

/** Working days of a run, no two of them the same: around a weekend the later one moves on. */
const oneAfterAnother = (days: readonly number[]): string[] => days.reduce<string[]>((all, on) => { let at = on; while (day(at) <= (all.at(-1) ?? '')) at++; return [...all, day(at)]; }, []);

/** What the settling needs: runs with how long ago they were, and the one that is open. */
export type Held = { past: { runId: string; people: number; days: string[]; certified: boolean }[]; openRunId: string };
/** Writes events, runs and inputs down as the team does. Dates are those when it was; who came is settled afterwards. */
export async function eventsOf(stage: Stage, programmeId: string): Promise<Held> {
  const boris = stage.as('boris'), alzbeta = stage.as('alzbeta'), { team, activities } = await boris.opens(day(-300), programmes.get, { params: { programmeId } });
  const leader = (i: number) => team[i % Math.max(team.length, 1)]?.id ?? null, activityId = activities.at(-1)?.id ?? null, past: Held['past'] = [];
  const event = async (body: typeof course | typeof twoDays | { kind: 'round_table'; title: string; text: string; minutes: number; accreditation: string; leastPercent: null }, on: number) => { const id = newId(); await boris.does(day(on), events.add, { params: { programmeId }, body: { id, activityId, ...body } }, '9:10'); return id; };
  const run = async (eventId: string, number: number, [town, orpCode, place]: Place, { days, hours, capacity, opens = null, people = 0, certified = false }: { days: readonly number[]; hours: number; capacity: number; opens?: number | null; people?: number; certified?: boolean }) => {
    const id = newId(), lines = oneAfterAnother(days).map((onDay) => ({ id: newId(), onDay, startsAt: '09:00', endsAt: hours > 4 ? '17:00' : '13:00', minutes: hours * 60 }));
    await alzbeta.does(day(Math.min(days[0]! - 45, -5)), events.addRun, { params: { eventId }, body: { id, number, town, orpCode, place, capacity, opensOn: opens === null ? null : day(opens), leaderId: leader(number), days: lines } }, '10:05');
    if (people) past.push({ runId: id, people, days: lines.map((one) => one.id), certified });
    return id;
  };
  const long = await event(course, -320), short = await event(twoDays, -315);
  for (const [i, from] of [-280, -190, -100].entries()) await run(long, i + 1, towns[[0, 4, 6][i]!]!, { days: [0, 1, 14, 15, 28].map((more) => from + more), hours: 8, capacity: 20, people: 12 + i, certified: true });
  for (let i = 0; i < 15; i++) await run(short, i + 1, towns[i % 7]!, { days: [-275 + i * 17, -274 + i * 17], hours: 8, capacity: 25, people: 7 + (i * 3) % 6, certified: i < 12 });
  const openRunId = await run(short, 16, towns[0]!, { days: [24, 25], hours: 8, capacity: 12, opens: -9 });
  for (const [i, theme] of tables.entries()) {
    const on = -260 + i * 25, id = await event({ kind: 'round_table', title: `Kulatý stůl: ${theme}`, text: '', minutes: 240, accreditation: '', leastPercent: null }, on - 60);
    await run(id, 1, towns[(i * 2) % 7]!, { days: [on], hours: 4, capacity: 30, people: 8 + (i % 4) });
    const meetingId = past.at(-1)!.days[0]!;
    if (i < passedOn.length) await passes(i, meetingId, on);
  }
  /** What was said there, to whom it went and what came back: two are answered, one waits, the rest is written down. */
  async function passes(i: number, meetingId: string, on: number) {
    const id = newId();
    await boris.does(day(on), signals.noteInput, { params: { meetingId }, body: { id, text: passedOn[i]!, domain: i === 0 ? 'housing_market' : i === 2 ? 'health_care' : 'between_services', level: 'structure', orpCode: null } }, '12:40');
    if (i > 2) return;
    const actionId = newId();
    await boris.does(day(on + 4), advocacy.begin, { body: { id: actionId, title: `Podnět z kulatého stolu: ${tables[i]}`, domain: i === 0 ? 'housing_market' : i === 2 ? 'health_care' : 'between_services', addresseeKind: 'ministry', addressee: ['Ministerstvo pro místní rozvoj', 'Ministerstvo spravedlnosti', 'Ministerstvo zdravotnictví'][i]!, asks: 'Žádáme o stanovisko a o společné jednání.', facts: passedOn[i]!, signalIds: [id] } }, '9:30');
    const step = { params: { actionId } }, dagmar = stage.as('dagmar');
    await boris.does(day(on + 5), advocacy.propose, { ...step, body: { id: newId(), text: '' } }, '9:00');
    await dagmar.does(day(on + 7), advocacy.approve, { ...step, body: { id: newId() } }, '14:00');
    await boris.does(day(on + 8), advocacy.send, { ...step, body: { id: newId(), onDay: day(on + 8), way: 'data_box', dueOn: day(on + 40) } }, '9:20');
    if (i < 2) await boris.does(day(on + 36), advocacy.answer, { ...step, body: { id: newId(), onDay: day(on + 36), answer: i === 0 ? 'partly' : 'accepted', text: i === 0 ? 'Vzorová pravidla vydá do konce roku.' : 'Zařadilo se do novely, pracovní skupina začne v lednu.' } }, '11:00');
  }
  return { past, openRunId };
}

const given = ['Jana', 'Petr', 'Lenka', 'Iryna', 'Tomáš', 'Oksana', 'Martin', 'Věra', 'Radek', 'Nguyen Thi', 'Šárka', 'Bohdan'], family = ['Malá', 'Dub', 'Horká', 'Koval', 'Říha', 'Bondar', 'Vlach', 'Tichá', 'Sova', 'Lan', 'Pokorná', 'Hric'], needs = ['', '', 'Bezlepková strava', '', '', 'Tlumočení do ukrajinštiny', '', 'Bezbariérový přístup', '', '', '', ''];
const post = { 'content-type': 'application/x-www-form-urlencoded' };
/** After everything was moved into the past: who registered then and came, what they were given, and who registers now by the public page. Mails of what is long over never go. */
export async function settleEvents(app: FastifyInstance, db: pg.Client, { past, openRunId }: Held): Promise<void> {
  await db.query(`insert into programmes.registration (id, organisation_id, run_id, site_id, name, email, employer, post, needs, language, state, queued, told_at, created_at, updated_at)
    select gen_random_uuid(), r.organisation_id, r.id, s.id, ($2::text[])[1 + (n * 5 + length(r.town)) % 12] || ' ' || ($3::text[])[1 + (n * 7 + r.number) % 12], 'ucastnik' || n || '.' || left(r.id::text, 13) || '@obec.example', coalesce('Město ' || s.name, 'Nezisková organizace'), 'sociální pracovník', ($4::text[])[1 + n % 12], 'cs', 'registered', n, null, r.created_at, r.created_at
      from unnest($1::jsonb[]) p cross join lateral (select x.* from programmes.run x where x.id = (p ->> 'runId')::uuid) r cross join generate_series(1, (p ->> 'people')::int) n
      left join lateral (select y.id, y.name from programmes.site y where y.programme_id = r.programme_id and y.joined_on is not null order by md5(y.id::text || n) limit 1) s on n % 4 > 0`, [past.map((one) => JSON.stringify(one)), given, family, needs]);
  await db.query(`update meetings.meeting set state = 'written' where on_day < platform.today() and id in (select d.meeting_id from programmes.run_day d where d.run_id = any ($1::uuid[]))`, [past.map(({ runId }) => runId)]);
  // Nearly everybody comes on every day.
  await db.query(`insert into programmes.presence (registration_id, meeting_id, organisation_id, author_id, created_at) select g.id, d.meeting_id, d.organisation_id, d.author_id, m.on_day + time '09:15' from programmes.run_day d join meetings.meeting m on m.id = d.meeting_id join programmes.registration g on g.run_id = d.run_id
    where d.run_id = any ($1::uuid[]) and (g.queued % 9 > 0 or extract(day from m.on_day)::int % 2 = 0)`, [past.map(({ runId }) => runId)]);
  type Deserved = Omit<Certified, 'issuedOn'> & { registrationId: string; organisationId: string; authorId: string; last: string };
  const { rows: deserved } = await db.query<Deserved>(`select x.*, extract(year from x.last::date)::text || '/' || lpad(row_number() over (partition by x."organisationId", extract(year from x.last::date) order by x.last, x."registrationId")::text, 4, '0') as number
      from (select g.id as "registrationId", g.organisation_id as "organisationId", r.author_id as "authorId", g.name, g.employer, r.town, e.title, e.about, e.accreditation, o.name as organisation, p.name as programme, p.registration_number as "registrationNumber", p.funder, coalesce(l.name, '') as leader,
        sum(d.minutes)::int as "wholeMinutes", coalesce(sum(d.minutes) filter (where t.meeting_id is not null), 0)::int as minutes, array_agg(m.on_day::text order by m.on_day) as days, max(m.on_day)::text as last, e.least_percent
        from programmes.registration g join programmes.run r on r.id = g.run_id join programmes.event e on e.id = r.event_id join programmes.programme p on p.id = r.programme_id join access.organisation o on o.id = g.organisation_id left join programmes.member l on l.id = r.leader_id join programmes.run_day d on d.run_id = r.id
        join meetings.meeting m on m.id = d.meeting_id left join programmes.presence t on t.registration_id = g.id and t.meeting_id = d.meeting_id where r.id = any ($1::uuid[]) group by g.id, r.id, e.id, p.id, o.id, l.id) x where x.minutes * 100 >= x."wholeMinutes" * x.least_percent`, [past.filter(({ certified }) => certified).map(({ runId }) => runId)]);
  // The paper is the one that the product issues.
  await db.query(`insert into programmes.certificate (id, organisation_id, registration_id, number, minutes, issued_on, paper, author_id, created_at, updated_at)
    select gen_random_uuid(), (c ->> 'organisationId')::uuid, (c ->> 'registrationId')::uuid, c ->> 'number', (c ->> 'minutes')::int, (c ->> 'last')::date, c -> 'paper', (c ->> 'authorId')::uuid, (c ->> 'last')::date + time '15:00', (c ->> 'last')::date + time '15:00' from jsonb_array_elements($1::jsonb) c`,
  [JSON.stringify(deserved.map((one) => ({ ...one, paper: certificatePaper({ ...one, issuedOn: one.last }) })))]);
  const { rows: [open] } = await db.query<{ path_token: string }>('select path_token from programmes.run where id = $1', [openRunId]);
  for (let i = 0; i < 15; i++) {
    const { statusCode } = await app.inject({ method: 'POST', url: `/akce/${open!.path_token}`, headers: post, payload: new URLSearchParams({ jazyk: i % 5 === 3 ? 'uk' : 'cs', name: `${given[i % 12]} ${family[(i * 5 + 1) % 12]}`, email: `prihlaska${i + 1}@obec.example`, employer: ['Městský úřad', 'Charita', 'Centrum pro rodinu'][i % 3]!, post: 'sociální pracovník', needs: needs[i % 12]! }).toString() });
    if (statusCode !== 303) throw new Error(`Demo: a registration was answered by ${statusCode}.`);
  }
}
