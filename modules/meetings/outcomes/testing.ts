// A working group for tests: Kompas keeps it, Jeřabina and the office are members with seats, a body without accounts and a person too.
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import type { TestHouse } from '#platform/testing/house.ts';

export type Gathering = { groupId: string; meetingId: string; itemId: string; members: Record<'kompas' | 'jerabina' | 'urad' | 'school' | 'person', string>; attendees: Record<'olena' | 'lucie' | 'jitka' | 'eva' | 'school' | 'guest', string> };

/** The group meets today, its minutes are being written by Olena. Present: Olena (Kompas), Lucie and her deputy Jitka (Jeřabina), the school and a guest without a vote; Eva of the office is excused, the person did not come. */
export async function gathering(house: TestHouse, { quorum = 'half', majority = 'of_present' } = {}): Promise<Gathering> {
  const db = house.admin, kompas = organisations.kompas.id, author = people.olena.membership, since = addDays(today(), -400);
  const groupId = newId(), meetingId = newId(), itemId = newId();
  const members = { kompas: newId(), jerabina: newId(), urad: newId(), school: newId(), person: newId() }, attendees = { olena: newId(), lucie: newId(), jitka: newId(), eva: newId(), school: newId(), guest: newId() };
  const partner = newId();
  await db.query(`insert into directory.partner (id, organisation_id, kind, name, author_id) values ($1, $2, 'school', 'Základní škola Lískovec', $3)`, [partner, kompas, author]);
  await db.query(`insert into meetings."group" (id, organisation_id, kind, name, quorum, majority, author_id) values ($1, $2, 'working_group', 'Skupina pro cizince', $3, $4, $5)`, [groupId, kompas, quorum, majority, author]);
  const member = (id: string, more: object) => db.query(`insert into meetings.group_member (id, organisation_id, group_id, since, author_id, member_organisation_id, partner_id, person_name) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, kompas, groupId, since, author, (more as { o?: string }).o ?? null, (more as { p?: string }).p ?? null, (more as { n?: string }).n ?? '']);
  await member(members.kompas, { o: kompas });
  await member(members.jerabina, { o: organisations.jerabina.id });
  await member(members.urad, { o: organisations.urad.id });
  await member(members.school, { p: partner });
  await member(members.person, { n: 'Marie Svobodná' });
  for (const [who, of, office] of [['olena', 'kompas', 'secretary'], ['lucie', 'jerabina', 'member'], ['jitka', 'jerabina', 'deputy'], ['eva', 'urad', 'member']] as const)
    await db.query(`insert into meetings.seat (id, organisation_id, group_id, member_id, membership_id, office, since, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [newId(), kompas, groupId, members[of], people[who].membership, office, since, author]);
  await db.query(`insert into meetings.meeting (id, organisation_id, group_id, kind, title, on_day, starts_at, state, organiser_id, note_taker_id, author_id) values ($1, $2, $3, 'working_group', 'Schůze skupiny', $4, '14:00', 'running', $5, $5, $5)`, [meetingId, kompas, groupId, today(), author]);
  await db.query(`insert into meetings.item (id, organisation_id, meeting_id, position, title, author_id) values ($1, $2, $3, 1, 'Různé', $4)`, [itemId, kompas, meetingId, author]);
  const attendee = (id: string, membership: string | null, side: string | null, memberId: string | null, name: string, voting: boolean, presence: string) =>
    db.query(`insert into meetings.attendee (id, organisation_id, meeting_id, membership_id, side_organisation_id, member_id, name, voting, presence, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, [id, kompas, meetingId, membership, side, memberId, name, voting, presence, author]);
  await attendee(attendees.olena, people.olena.membership, kompas, members.kompas, '', true, 'present');
  await attendee(attendees.lucie, people.lucie.membership, organisations.jerabina.id, members.jerabina, '', true, 'present');
  await attendee(attendees.jitka, people.jitka.membership, organisations.jerabina.id, members.jerabina, '', true, 'present');
  await attendee(attendees.eva, people.eva.membership, organisations.urad.id, members.urad, '', true, 'excused');
  await attendee(attendees.school, null, null, members.school, 'Ředitelka školy', true, 'present');
  await attendee(attendees.guest, null, null, null, 'Hostka', false, 'present');
  return { groupId, meetingId, itemId, members, attendees };
}
