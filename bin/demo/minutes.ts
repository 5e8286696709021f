// A team meeting of last month whose minutes were written in one sitting: the head began, the coordinator took over in the middle.
import type pg from 'pg';
import { meetings } from '#modules/meetings/contract.ts';
import { minutes } from '#modules/meetings/minutes/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from './calendar.ts';
import type { District } from './district.ts';
import type { Worker } from './stage.ts';

type Words = [kind: 'text' | 'decision' | 'agreement', text: string];
const points: { title: string; presenter?: string; plannedMinutes: number; words: Words[] }[] = [
  { title: 'Co zbylo z minula', plannedMinutes: 10, words: [['text', 'Seznam náhradních tlumočníků je doplněný. Klíče od skladu se zatím nenašly.'], ['agreement', 'Tomáš objedná nový zámek, účet dostane vedoucí.']] },
  { title: 'Návštěvy po setmění', presenter: 'Petra Zelinková', plannedMinutes: 25, words: [['text', 'V říjnu jsme byli po osmnácté hodině v terénu jedenáctkrát, čtyřikrát sami.'], ['decision', 'Po osmnácté hodině chodíme ve dvou. Kdo nemá s kým, návštěvu přeloží.'], ['agreement', 'Služební telefony se nabíjejí v kanceláři, každý ráno zkontroluje svůj.']] },
  { title: 'Kdo přijímá nové rodiny', plannedMinutes: 20, words: [['text', 'Volná místa jsou dvě v terénu a žádné v programu pro rodiny.'], ['decision', 'Do Vánoc přijímá nové rodiny terén, program pro rodiny vede pořadník.']] },
];
const of = (meetingId: string) => ({ params: { meetingId } });

export async function minutesOf({ stage }: District): Promise<void> {
  const [hana, petra, jana, tomas] = [stage.as('hana'), stage.as('petra'), stage.as('jana', 'kompas'), stage.as('tomas')], id = newId(), called = day(-33), on = day(-26);
  await hana.does(called, meetings.create, { body: { id, kind: 'team', title: 'Porada Kompasu', onDay: on, startsAt: '09:00', endsAt: '10:00', place: 'kancelář' } }, '8:30');
  const people = [petra, jana, tomas].map((one) => ({ id: newId(), membershipId: one.membershipId }));
  await hana.does(called, meetings.addAttendees, { ...of(id), body: { attendees: people } }, '8:32');
  const items = points.map((point) => ({ ...point, id: newId() }));
  for (const { words: _, ...point } of items) await hana.does(called, meetings.addItem, { ...of(id), body: point }, '8:34');
  await hana.does(on, minutes.start, { ...of(id), version: 1 }, '9:00');
  await hana.does(on, minutes.attendance, { ...of(id), body: { attendees: [...people.slice(0, 2).map((one) => ({ id: one.id, presence: 'present' as const })), { id: people[2]!.id, presence: 'present', cameAt: '09:20' }] } }, '9:02');
  const write = async (by: Worker, { id: itemId, words }: (typeof items)[number], at: string) => {
    for (const [n, [kind, text]] of words.entries()) await by.does(on, minutes.write, { params: { meetingId: id, passageId: newId() }, body: { itemId, kind, text, position: (n + 1) * 10, base: 0 } }, at);
  };
  await write(hana, items[0]!, '9:08');
  await hana.does(on, minutes.handNotes, { ...of(id), body: { to: petra.membershipId } }, '9:12');
  await write(petra, items[1]!, '9:31');
  await write(petra, items[2]!, '9:52');
  await petra.does(on, minutes.finish, { ...of(id), version: (await petra.opens(day(0), minutes.get, of(id))).version }, '10:04');
}

/** When somebody wrote is machinery that the change log does not tell: after the move into the past it follows the hours of its meeting. */
export const settleTurns = (db: pg.Client) => db.query(`update meetings.note_turn t set created_at = x.at + x.nth * interval '12 minutes', seen_at = x.at + x.nth * interval '12 minutes' + interval '11 minutes', ended_at = case when t.ended_at is not null then x.at + (x.nth + 1) * interval '12 minutes' end
  from (select t.id, row_number() over (partition by t.meeting_id order by t.created_at) - 1 as nth, (m.on_day + coalesce(m.starts_at, '09:00')) at time zone 'Europe/Prague' as at from meetings.note_turn t join meetings.meeting m on m.id = t.meeting_id where m.on_day < platform.today()) x where x.id = t.id`);
