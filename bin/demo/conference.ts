// Conferences of the family of five: the one that was held, and the one being prepared now, with a grandmother who has no account.
import { conferences } from '#modules/meetings/conference/contract.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { newId } from '#platform/http/client.ts';
import type pg from 'pg';
import { day } from './calendar.ts';
import { conferenceHeld } from './conference-held.ts';
import type { District } from './district.ts';

type Prepared = { points: ('what' | 'why' | 'goal' | 'who_comes' | 'shared' | 'support_person' | 'place' | 'interpreter' | 'fears' | 'child_support' | 'child_view')[]; note: string };

export async function conferencesOf(district: District, db: pg.Client): Promise<void> {
  const { stage } = district, jana = stage.as('jana'), lucie = stage.as('lucie');
  const family = (await db.query<{ id: string }>(`select id from cases."case" where label = 'Rodina Sydorčuk'`)).rows[0]!.id;
  const people = (await db.query<{ person_id: string; given_name: string }>(`select cp.person_id, p.given_name from cases.case_person cp join people.profile p on p.person_id = cp.person_id and p.organisation_id = cp.organisation_id where cp.case_id = $1`, [family])).rows;
  const who = (name: string) => people.find((one) => one.given_name === name)!.person_id;
  const [oksana, taras, marko] = ['Oksana', 'Taras', 'Marko'].map(who) as [string, string, string], about = [oksana, taras, marko];

  const speech = (await db.query<{ id: string }>(`select id from cases.goal where case_id = $1 and translation = 'Ať se Marko naučí mluvit.'`, [family])).rows[0]!.id;
  await conferenceHeld(district, { caseId: family, speech, oksana, marko });

  const invites = async (on: string, meetingId: string, whom: { membershipId?: string; personId?: string; name?: string }, part: 'client' | 'family' | 'support' | 'professional') => {
    const id = newId();
    await jana.does(on, conferences.invite, { params: { meetingId }, body: { id, part, ...whom } });
    return id;
  };
  const prepares = (on: string, attendeeId: string, body: Prepared) => jana.does(on, conferences.prepare, { params: { attendeeId }, version: 1, body });
  const proposes = async (on: string, meetingId: string, onDay: string, startsAt: string, endsAt: string) => {
    const id = newId();
    await jana.does(on, conferences.proposeDate, { params: { meetingId }, body: { id, onDay, startsAt, endsAt, place: 'Kompas, zasedačka, Jiráskova 12, Rokycany' } });
    return id;
  };

  // ---- being prepared: before Marko goes to the preparatory class ----
  const next = newId();
  await jana.does(day(-4), conferences.start, { params: { caseId: family }, body: {
    id: next, about, points: ['client_wants', 'safe', 'several', 'to_decide'], recommended: true, saidBy: '', despite: '', goOn: true,
    reason: 'Mezi ranou péčí, školou a námi se řeší totéž třikrát a paní Oksana chce vědět, kdo co zařídí.', goal: 'Domluvit se, co Marko potřebuje do přípravné třídy a kdo s ním bude první týdny chodit.',
  } });
  const me = (await jana.opens(day(-4), conferences.get, { params: { caseId: family, meetingId: next } })).invitees[0]!.id;
  const mother = await invites(day(-4), next, { personId: oksana }, 'client');
  await invites(day(-4), next, { personId: taras }, 'family');
  const child = await invites(day(-4), next, { personId: marko }, 'family');
  const early = await invites(day(-4), next, { membershipId: lucie.membershipId }, 'professional');
  await invites(day(-3), next, { name: 'Halyna Sydorčuk, babička' }, 'support');
  const first = await proposes(day(-3), next, day(15), '10:00', '11:30'), second = await proposes(day(-3), next, day(20), '15:00', '16:30');
  await proposes(day(-3), next, day(33), '09:00', '10:30');
  await jana.does(day(-3), conferences.askDates, { params: { meetingId: next } });
  for (const [option, attendee, answer] of [[first, me, 'yes'], [first, mother, 'yes'], [second, mother, 'maybe']] as const) await jana.does(day(-2), conferences.answerDate, { params: { dateOptionId: option }, body: { attendeeId: attendee, answer } });
  for (const [option, answer] of [[first, 'yes'], [second, 'no']] as const) await lucie.does(day(-1), conferences.answerDate, { params: { dateOptionId: option }, body: { attendeeId: early, answer } });
  await prepares(day(-2), mother, { points: ['what', 'why', 'goal', 'support_person', 'fears'], note: 'Bojí se, že se bude mluvit o dluhu na ubytovně. Slíbili jsme, že ne. Chce u sebe Irynu.' });
  await prepares(day(-2), child, { points: ['what', 'child_support'], note: 'S Markem bude Lucie Marešová. Co má rád a čeho se bojí, nakreslí doma s maminkou.' });
  for (const [title, minutes, forGuests] of [['Jak se Markovi teď daří', 15, true], ['Co bude potřebovat ve třídě', 20, true], ['Kdo s ním bude první týdny chodit', 25, true], ['Kdy se znovu potkáme', 5, false]] as const)
    await jana.does(day(-2), meetings.addItem, { params: { meetingId: next }, body: { id: newId(), title, plannedMinutes: minutes, forGuests, about: [oksana, marko] } });
}
