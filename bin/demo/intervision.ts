// An intervision held with one case brought and what came back of it, one that is being prepared, and two supervisions.
import type pg from 'pg';
import { anonymising } from '#modules/cases/anonymising/contract.ts';
import { intervision } from '#modules/meetings/intervision/contract.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from './calendar.ts';
import type { District } from './district.ts';
import type { Persona } from './roster.ts';
import type { Stage, Worker } from './stage.ts';

type Called = { kind: 'intervision' | 'supervision'; title: string; on: string; from: string; to: string; supervisor?: string; who: readonly Persona[] };
async function calls(stage: Stage, by: Worker, said: string, { kind, title, on, from, to, supervisor = '', who }: Called): Promise<string> {
  const id = newId();
  await by.does(said, meetings.create, { body: { id, kind, title, onDay: on, startsAt: from, endsAt: to, place: 'Kompas, velká zasedačka', facilitatorName: supervisor, ...(kind === 'intervision' && { facilitatorId: by.membershipId, noteTakerId: by.membershipId }) } }, '9:10');
  await by.does(said, meetings.addAttendees, { params: { meetingId: id }, body: { attendees: who.map((one) => ({ id: newId(), membershipId: stage.as(one).membershipId })) } }, '9:15');
  return id;
}

const text = `S čím rodina přichází
Rodiče s několika dětmi bydlí ve dvou místnostech a do jara se musí stěhovat. Matka chce větší byt a klid na úkoly, úřadům se ale vyhýbá.

Co se už zkusilo
Dvakrát jsme matku objednali na úřad a pokaždé na poslední chvíli nepřišla. Dopisy otevírá otec, když se vrátí z noční. Kolegyně z jiné služby dochází domů k nejmladšímu dítěti a tam matka mluví otevřeně.`;

/** The meetings go through the API; that they were held is written as their minutes will write it. */
export async function intervisionsOf({ stage }: District, db: pg.Client): Promise<void> {
  const petra = stage.as('petra'), jana = stage.as('jana'), state = (id: string, to: string) => db.query('update meetings.meeting set state = $2 where id = $1', [id, to]);
  const caseId = (await db.query<{ id: string }>(`select id from cases."case" where label = 'Rodina Sydorčuk' and organisation_id = $1`, [stage.organisations.kompas.id])).rows[0]!.id;
  const held = await calls(stage, petra, day(-20), { kind: 'intervision', title: 'Intervize terénních týmů', on: day(-12), from: '13:00', to: '15:00', who: ['jana', 'tomas', 'iryna', 'lucie'] });
  await state(held, 'invited');
  await petra.does(day(-20), intervision.steps, { params: { meetingId: held }, body: {} }, '9:30');
  const story = newId(), brought = newId();
  await jana.does(day(-13), anonymising.confirm, { params: { caseId }, body: { id: story, purpose: 'intervision', title: 'Rodina, která se vyhýbá úřadům', text, question: 'Jak matku na úřad doprovodit, aby tam opravdu došla, a neudělat to za ni?' } }, '14:20');
  await jana.does(day(-13), intervision.bring, { params: { meetingId: held }, body: { id: brought, storyId: story } }, '14:25');
  const ideas = ['Sejít se s matkou předem na místě, kde jí je dobře, a projít s ní, co se na úřadě bude dít, klidně nanečisto.', 'Požádat kolegyni, která dochází domů, aby u toho byla: matka jí věří.', 'Zeptat se, co se jí na úřadě stalo dřív.', 'Napsat úřadu předem, že přijde někdo, kdo se bojí, a domluvit jednu stálou úřednici.'];
  const noted: string[] = [];
  for (const [at, idea] of ideas.entries()) {
    const id = newId();
    await petra.does(day(-12), intervision.addIdea, { params: { broughtId: brought }, body: { id, text: idea } }, `14:${10 + at * 4}`);
    noted.push(id);
  }
  await petra.does(day(-12), intervision.conclude, { params: { broughtId: brought }, version: 1, body: { summary: 'Nejde o neochotu, ale o strach. Pomůže příprava nanečisto a někdo, komu matka věří.', handOver: true } }, '14:50');
  await state(held, 'written');
  const answer = (ideaId: string, body: { answer: 'taken' | 'later' | 'not_taken'; words: string; task?: { id: string; what: string; dueOn: string } }) => jana.does(day(-10), intervision.decide, { params: { caseId, ideaId }, body: { id: newId(), ...body } }, '8:40');
  await answer(noted[0]!, { answer: 'taken', words: 'Projdeme to spolu u ní doma, i s tím, kam si sedne.', task: { id: newId(), what: 'Projít s matkou cestu na úřad nanečisto', dueOn: day(4) } });
  await answer(noted[1]!, { answer: 'taken', words: 'Domluvíme se na společné návštěvě.' });
  await answer(noted[2]!, { answer: 'later', words: 'Až si na to bude víc věřit.' });

  const planned = await calls(stage, petra, day(-2), { kind: 'intervision', title: 'Intervize terénních týmů', on: day(9), from: '13:00', to: '15:00', who: ['jana', 'tomas', 'iryna', 'lucie'] });
  await state(planned, 'invited');
  await petra.does(day(-2), intervision.steps, { params: { meetingId: planned }, body: {} }, '9:40');

  // Supervision is led by somebody from outside and speaks of the work of people, in general topics.
  const supervisions = [{ said: day(-60), on: day(-33), topics: ['Hranice v terénu: kdy už nejsem k zastižení', 'Co s námi dělá, když rodina pomoc odmítá'], to: 'written' }, { said: day(-5), on: day(16), topics: ['Předávání rodin mezi kolegy'], to: 'invited' }];
  for (const { said, on, topics, to } of supervisions) {
    const id = await calls(stage, petra, said, { kind: 'supervision', title: 'Týmová supervize', on, from: '09:00', to: '11:30', supervisor: 'Mgr. Vlasta Horská', who: ['jana', 'tomas', 'iryna'] });
    for (const title of topics) await petra.does(said, meetings.addItem, { params: { meetingId: id }, body: { id: newId(), title } }, '9:50');
    await state(id, to);
  }
  await db.query(`update meetings.attendee a set presence = case when a.membership_id = $1 then 'excused' else 'present' end from meetings.meeting m where m.id = a.meeting_id and m.kind in ('intervision', 'supervision') and m.on_day < $2`, [stage.as('tomas').membershipId, exactly(0)]);
}
