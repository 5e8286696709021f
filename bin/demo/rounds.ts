// Screening rounds of a dormitory: two while it was being mapped, one a year later when it got worse again.
import { rounds } from '#modules/localities/rounds/contract.ts';
import type { Outcome } from '#modules/localities/rounds/rules.ts';
import { newId } from '#platform/http/client.ts';
import { moment } from './calendar.ts';
import type { Worker } from './stage.ts';

type Group = { people: number; citizenship: string; sex?: 'female' | 'male' };
type Told = { on: string; workers: readonly Worker[]; known: string; bring: string; people: number; minutes: number; languages: readonly string[]; groups: readonly Group[]; leaflets: readonly [language: string, pieces: number][]; answers: readonly Outcome[]; pick: 'returning' | 'open' | 'all' };

/** Prepares a round, goes from door to door and ends it. Answers repeat when there are more doors. */
async function goes([first, ...others]: readonly [Worker, ...Worker[]], caseId: string, { on, known, bring, people, minutes, languages, groups, leaflets, answers, pick }: Told): Promise<string> {
  const roundId = newId(), at = (minute: number) => new Date(moment(on, '18:00').getTime() + minute * 60_000).toISOString();
  await first.does(on, rounds.plan, { params: { caseId }, body: { id: roundId, onDay: on, startsAt: '18:00', mode: 'evening', workers: [first, ...others].map(({ membershipId }) => membershipId), known, bring, languages: [...languages], operator: 'told', operatorNote: 'Recepce ví, že přijdeme.', pick } }, '09:00');
  const { units } = await first.opens(on, rounds.get, { params: { roundId } }, '', '17:55');
  for (const [n, { id }] of units.entries()) await first.does(on, rounds.mark, { params: { roundId }, body: { id: newId(), unitId: id, outcome: answers[n % answers.length]!, at: at(1 + n * 2) } }, '18:30');
  const body = { id: newId(), at: at(minutes), onDay: on, atTime: '18:00', minutes, people, languages: [...languages], groups: groups.map((one) => ({ ...one })), materials: leaflets.map(([language, pieces]) => ({ title: 'Kam se obrátit o pomoc', language, pieces })) };
  await first.does(on, rounds.finish, { params: { roundId }, body: body as never }, '21:30');
  return roundId;
}

/** `on`: days of the first, the second and the later round. The pair goes together; whoever begins writes the record. */
export async function roundsOf(caseId: string, pair: readonly [Worker, ...Worker[]], on: readonly [first: string, second: string, later: string]): Promise<void> {
  const [first] = pair;
  for (const [floor, pattern] of [['1. patro', '101–120'], ['2. patro', '201–220'], ['3. patro', '301–320']] as const) await first.does(on[0], rounds.addUnits, { params: { caseId }, body: { id: newId(), pattern, floor } }, '08:30');
  const usual = { workers: pair, bring: 'Letáky ve čtyřech jazycích, vizitky, baterka. Návleky na boty.', languages: ['uk', 'mn', 'vi'] } as const;
  await goes(pair, caseId, { ...usual, on: on[0], pick: 'all', minutes: 150, people: 41, known: 'Tři patra, v každém dvě kuchyňky. Lidé chodí na směny, nejvíc jich bývá doma po šesté.',
    answers: ['reached', 'nobody', 'reached', 'back', 'nobody', 'reached', 'no', 'nobody'], groups: [{ people: 22, citizenship: 'UKR' }, { people: 9, citizenship: 'MNG' }, { people: 7, citizenship: 'VNM' }], leaflets: [['uk', 30], ['mn', 12], ['vi', 10]] });
  await goes(pair, caseId, { ...usual, on: on[1], pick: 'returning', minutes: 95, people: 19, known: 'Jen dveře, kam se máme vrátit, a kde nikdo nebyl.',
    answers: ['reached', 'reached', 'nobody', 'back', 'reached'], groups: [{ people: 12, citizenship: 'UKR', sex: 'female' }], leaflets: [['uk', 14], ['vi', 6]] });
  await goes(pair, caseId, { ...usual, on: on[2], pick: 'all', minutes: 165, people: 28, known: 'Nový provozovatel, pokoje po šesti. Návštěvy jen do 19 hodin, na recepci se zapisují jména návštěv.',
    answers: ['nobody', 'no', 'reached', 'nobody', 'no', 'back', 'reached', 'nobody', 'no'], groups: [{ people: 15, citizenship: 'UKR' }, { people: 8, citizenship: 'MNG' }], leaflets: [['uk', 20], ['mn', 10]] });
}
