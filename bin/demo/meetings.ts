// Meetings that are called: the next one of the working group with its agenda and answers, a team's, one that was cancelled, a supervision being prepared.
import type pg from 'pg';
import { groups } from '#modules/meetings/groups/contract.ts';
import { agenda } from '#modules/meetings/agenda/contract.ts';
import { askMail, minutesMail } from '#modules/meetings/conference/mail.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { meetingInvitations } from '#modules/meetings/invitations/contract.ts';
import { meetingSeries } from '#modules/meetings/series/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from './calendar.ts';
import type { District } from './district.ts';
import type { Worker } from './stage.ts';

type Point = { title: string; section?: string; presenter?: string; plannedMinutes?: number };
const of = (meetingId: string) => ({ params: { meetingId } });
const groupOf = async (by: Worker, name: string): Promise<string> => (await by.opens(day(0), groups.list, { query: { part: 'current' } })).items.find((one) => one.name === name)!.id;
async function calls(by: Worker, on: string, body: { kind: 'working_group' | 'team' | 'supervision'; title: string; groupId?: string; onDay: string | null; startsAt?: string; endsAt?: string; place?: string }, points: readonly Point[]): Promise<string> {
  const id = newId();
  await by.does(on, meetings.create, { body: { id, ...body } }, '8:40');
  if (body.groupId) await by.does(on, meetingSeries.copyMembers, of(id), '8:42');
  for (const point of points) await by.does(on, meetings.addItem, { ...of(id), body: { id: newId(), ...point } }, '8:50');
  return id;
}
const invites = (by: Worker, on: string, id: string) => by.does(on, meetingInvitations.invite, { ...of(id), body: {} }, '9:05');
const answers = (by: Worker, on: string, id: string, answer: 'yes' | 'no' | 'maybe', note = '') => by.does(on, meetingInvitations.answer, { ...of(id), body: { answer, note } }, '11:20');
const proposes = (by: Worker, on: string, groupId: string, title: string) => by.does(on, agenda.propose, { body: { id: newId(), groupId, title } }, '15:10');

export async function meetingsOf({ stage }: District): Promise<void> {
  const [zdena, petra, jitka, hana, jana] = [stage.as('zdena'), stage.as('petra'), stage.as('jitka'), stage.as('hana'), stage.as('jana', 'kompas')];
  const working = await groupOf(zdena, 'Pracovní skupina pro cizince a lidi v nouzi'), team = await groupOf(hana, 'Porada Kompasu');
  await proposes(petra, day(-20), working, 'Kdo tlumočí na úřadech, když Kompas nemá nikoho');
  await proposes(jitka, day(-12), working, 'Jesle a školky pro děti bez trvalého bydliště');
  const winter = await calls(zdena, day(-7), { kind: 'working_group', title: 'Zimní setkání pracovní skupiny', groupId: working, onDay: day(19), startsAt: '13:00', endsAt: '15:00', place: 'Městský úřad, zasedací místnost' }, [
    { section: 'Úvod', title: 'Zahájení a schválení programu', presenter: 'Roman Pešek', plannedMinutes: 10 },
    { section: 'Hlavní body', title: 'Ubytovny: kolik domácností čeká na byt', presenter: 'Petra Zelinková', plannedMinutes: 40 },
    { section: 'Hlavní body', title: 'Přípravná třída: zkušenost prvního čtvrtletí', presenter: 'Radim Hořejší', plannedMinutes: 25 },
    { section: 'Závěr', title: 'Různé a termín dalšího setkání', plannedMinutes: 15 },
  ]);
  await invites(zdena, day(-6), winter);
  await answers(petra, day(-5), winter, 'yes');
  await answers(jitka, day(-4), winter, 'maybe', 'Dorazím po návštěvě v rodině, kolem druhé.');

  const next = await calls(hana, day(-3), { kind: 'team', title: 'Porada Kompasu', groupId: team, onDay: day(5), startsAt: '09:00', endsAt: '10:00', place: 'kancelář' }, [
    { title: 'Kdo koho zastupuje o Vánocích', plannedMinutes: 20 }, { title: 'Nové rodiny a kapacita', presenter: 'Petra Zelinková', plannedMinutes: 25 },
  ]);
  await invites(hana, day(-2), next);
  await answers(petra, day(-1), next, 'yes');
  const off = await calls(hana, day(-20), { kind: 'team', title: 'Porada Kompasu', groupId: team, onDay: day(2), startsAt: '09:00', endsAt: '10:00', place: 'kancelář' }, []);
  await invites(hana, day(-19), off);
  await answers(jana, day(-18), off, 'yes');
  await hana.does(day(-9), meetingInvitations.cancel, { ...of(off), version: (await hana.opens(day(0), meetings.get, of(off))).version, body: { reason: 'Půlka týmu je na školení, sejdeme se v náhradním termínu.' } }, '14:00');
  await calls(petra, day(-1), { kind: 'supervision', title: 'Supervize týmu', onDay: null, place: '' }, []);
}

/** The mails of all this went long ago: nothing of the demo waits for a mail server. Before the move into the past, so that no trace of it stays in the logs of today. */
export async function settleInvitations(db: pg.Client): Promise<void> {
  await db.query(`select graphile_worker.remove_job('meetings.tell ' || n.id) from meetings.notice n`);
  const ofConferences = [askMail('', '').subject, minutesMail('', '').subject];
  await db.query(`select graphile_worker.remove_job('mail ' || m.id) from platform.mail m where m.calendar_method is not null or m.subject = any ($1)`, [ofConferences]);
  await db.query(`update platform.mail set state = 'sent', body = '' where subject = any ($1)`, [ofConferences]);
  const { rows } = await db.query<{ id: string; to: string }>(`select n.id, coalesce(a.email, n.email) as to from meetings.notice n left join access.membership b on b.id = n.membership_id left join access.account a on a.id = b.account_id where n.mail_id is null`);
  for (const { id, to } of rows) await db.query(`with made as (insert into platform.mail (organisation_id, to_address, subject, body, calendar_method)
    select n.organisation_id, $2, 'Setkání', '', case n.kind when 'cancel' then 'CANCEL' else 'REQUEST' end from meetings.notice n where n.id = $1 returning id) update meetings.notice set mail_id = made.id from made where notice.id = $1`, [id, to]);
  await db.query(`update platform.mail set state = 'sent', body = '', calendar = '' where calendar_method is not null`);
}
/** After everything was moved into the past: a mail went when its reader was told. */
export const dateInvitations = (db: pg.Client) => db.query('update platform.mail m set created_at = n.created_at, sent_at = n.created_at from meetings.notice n where n.mail_id = m.id');
