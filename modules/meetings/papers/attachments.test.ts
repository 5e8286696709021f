// Attachments of a meeting: who sees the meeting sees them; what is too large or of a false type is refused in words; and the end of the period of meetings.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents } from '#modules/documents/contract.ts';
import { adds, described } from '#modules/documents/testing.ts';
import { newId } from '#platform/http/client.ts';
import { people, type Persona } from '#platform/testing/common.ts';
import { aPdf } from '#platform/testing/files.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';
import { insert, writeGroup, writeMinutes, type Group, type Written } from './testing.ts';

let house: TestHouse, petra: Asker, lucie: Asker, group: Group, meeting: Written, family: World, attached: string;
beforeAll(async () => {
  house = await openHouse();
  [petra, lucie] = [await house.as('petra'), await house.as('lucie')];
  group = await writeGroup(house);
  meeting = await writeMinutes(house, group);
  family = await buildWorld(house.admin, 'now');
  attached = await adds(petra, { meetingId: meeting.id, title: 'Podklady kraje', kind: 'other' });
});
afterAll(() => house.close());
const of = (meetingId: string) => ({ params: { meetingId } });

describe('attachments', () => {
  test('everybody who sees the meeting reads them, nobody else learns of them', async () => {
    const who: Persona[] = [];
    for (const one of Object.keys(people) as Persona[]) {
      const asker = await house.as(one), list = await asker.ask(documents.ofMeeting, of(meeting.id)), content = await asker.ask(documents.contentOfMeeting, { params: { meetingId: meeting.id, documentId: attached }, query: {} });
      if (list.status === 200) { who.push(one); expect(list.reply.items.map(({ id }) => id)).toEqual([attached]); expect(content.bytes.equals(aPdf())).toBe(true); }
      else expect([list.status, content.status], one).toEqual([404, 404]);
    }
    expect(who.sort()).toEqual(['hana', 'jitka', 'lucie', 'petra']);
  });
  test('a member adds their own; a head who only looks on, and an outsider, do not', async () => {
    expect((await lucie.ok(documents.ofMeeting, of(meeting.id))).mayWrite).toBe(true);
    const theirs = await adds(lucie, { meetingId: meeting.id, title: 'Naše čísla', kind: 'other' });
    expect((await petra.ok(documents.ofMeeting, of(meeting.id))).items.map(({ id, own }) => [id, own])).toContainEqual([theirs, false]);
    for (const persona of ['jitka', 'milan', 'tomas'] as const) expect((await (await house.as(persona)).ask(documents.add, { body: described({ meetingId: meeting.id, kind: 'other' }) })).status, persona).toBe(404);
  });
  test('about no client, in no case, and not at a conference', async () => {
    for (const wrong of [{ caseId: family.caseId, about: [family.mother] }, { about: [family.mother] }]) expect((await petra.ask(documents.add, { body: described({ meetingId: meeting.id, kind: 'other', ...wrong }) })).status).toBe(400);
    const conference = family.ids.kompas['meetings.meeting']!;
    expect((await (await house.as('olena')).ask(documents.add, { body: described({ meetingId: conference, kind: 'other' }) })).status).toBe(404);
    expect((await (await house.as('olena')).ask(documents.ofMeeting, of(conference))).status).toBe(404);
  });
  test('sixty megabytes and a false type get a sentence, and nothing is left', async () => {
    const large = await petra.ask(documents.add, { body: described({ meetingId: meeting.id, kind: 'other', size: 60_000_000 }) });
    expect(large.status).toBe(400);
    expect(large.problem.fields!['size']).toMatch(/20.MB/);
    const bytes = Buffer.from('MZ\u0090\u0000 this is a program, whatever its name says'), body = described({ meetingId: meeting.id, kind: 'other', bytes });
    await petra.ok(documents.add, { body });
    const refused = await petra.ask(documents.upload, { params: { documentId: body.id }, bytes });
    expect(refused.status).toBe(400);
    expect(refused.problem.fields!['file']!.length).toBeGreaterThan(20);
    expect((await petra.ok(documents.ofMeeting, of(meeting.id))).items.map(({ id }) => id)).not.toContain(body.id);
  });
});

describe('the end of the period', () => {
  test('meetings of a year go whole, with minutes and attachments; what is watched on holds its meeting, a running task stays', async () => {
    const old = await writeMinutes(house, group, { title: 'Stará věc', on_day: '2010-05-05' }), watched = await writeMinutes(house, group, { title: 'Sledovaná věc', on_day: '2010-06-06' });
    const file = await adds(petra, { meetingId: old.id, title: 'Stará příloha', kind: 'other' });
    await house.admin.query(`update signals.signal set ended_on = '2010-12-01' where id in (select id from meetings.watch where meeting_id = $1)`, [old.id]);
    await insert(house, 'meetings.minutes', { organisation_id: '00000000-0000-0000-0000-000000000000', meeting_id: old.id, number: 1, snapshot: '{}', author_id: people.hana.membership });
    await house.admin.query(`update meetings.meeting set state = 'approved' where id = $1`, [old.id]);
    await house.admin.query(`insert into retention.rule (id, organisation_id, kind, years, source, author_id) values ($1, (select organisation_id from meetings.meeting where id = $2), 'meeting', 5, 'Spisový řád', $3)`, [newId(), old.id, people.hana.membership]);
    await house.admin.query('select retention.mark_due()');
    const { rows: [due] } = await house.admin.query(`select id, organisation_id, year, rows_held from retention.item where kind = 'meeting'`);
    expect(due).toMatchObject({ year: 2010, rows_held: 1 });
    const erasure = newId();
    await house.admin.query(`insert into retention.erasure (id, organisation_id, items, author_id) values ($1, $2, 1, $3)`, [erasure, due.organisation_id, people.hana.membership]);
    await house.admin.query(`update retention.item set state = 'confirmed', erasure_id = $2 where id = $1`, [due.id, erasure]);
    expect((await house.admin.query('select retention.erase($1) as outcome', [due.id])).rows[0].outcome).toBe('erased');
    const count = async (table: string, id: string, column = 'meeting_id') => Number((await house.admin.query(`select count(*) n from ${table} where ${column} = $1`, [id])).rows[0].n);
    for (const table of ['item', 'passage', 'attendee', 'vote', 'watch', 'minutes', 'item_commitment', 'meeting_document']) expect(await count(`meetings.${table}`, old.id), table).toBe(0);
    expect([await count('meetings.meeting', old.id, 'id'), await count('documents.document', file, 'id'), await count('meetings.meeting', watched.id, 'id')]).toEqual([0, 0, 1]);
    expect(await count('commitments.commitment', 'Zjistit počty lidí v ubytovnách', 'what')).toBeGreaterThan(2);
  });
});
