// Living conditions of a dormitory over two years: two sheets of one service, and in the last month one of each of two services, which do not agree about everything.
import { conditions } from '#modules/localities/conditions/contract.ts';
import { questionnaires, type Answer, type Answers } from '#modules/questionnaires/contract.ts';
import { checkAnswers, questionsOf } from '#modules/questionnaires/index.ts';
import { newId } from '#platform/http/client.ts';
import type { Worker } from './stage.ts';

/** Levels of the followed scales, topic by topic in the order of the questionnaire that came with the program: 0 the worst, 3 the best. */
type Levels = readonly number[];
type More = Readonly<Record<string, Answer['value'] | { value: Answer['value']; note: string }>>;
export type Visit = { by: Worker; onDay: string; note: string; levels: Levels; more: More };

/** The answers of a visit by the keys of the questionnaire. */
function answersOf(topics: readonly { questions: readonly { key: string }[] }[], { levels, more }: Visit): Answers {
  const plain = (value: Answer['value'], note = ''): Answer => ({ value, applies: true, note });
  const followed = topics.map(({ questions: [first] }, at) => [first!.key, plain(`u${levels[at]}`)] as const);
  const rest = Object.entries(more).map(([key, said]) => [`q_lc_${key}`, said !== null && typeof said === 'object' && !Array.isArray(said) ? plain(said.value, said.note) : plain(said)] as const);
  return { ...Object.fromEntries(followed), ...Object.fromEntries(rest) };
}

/** Fills in and finishes one sheet of a locality by the questionnaire of the program. */
export async function fillSheet(caseId: string, visit: Visit): Promise<string> {
  const { by, onDay, note } = visit, { items } = await by.opens(onDay, questionnaires.list, { query: { purpose: 'conditions' } });
  const shipped = items.find(({ owner, published }) => owner === null && published)?.published;
  if (!shipped) throw new Error('the questionnaire of living conditions is missing');
  const { content } = await by.opens(onDay, questionnaires.version, { params: { versionId: shipped.id } }), answers = answersOf(content.topics, visit), id = newId();
  const wrong = checkAnswers({ content }, answers);
  if (wrong.length) throw new Error(`sheet of ${onDay}: ${JSON.stringify(wrong)} of ${questionsOf(content).length} questions`);
  await by.does(onDay, conditions.begin, { params: { caseId }, body: { id, versionId: shipped.id, onDay, answers, note } }, '14:00');
  await by.does(onDay, conditions.finish, { params: { caseId, sheetId: id }, version: 1, body: { onDay, answers, note } }, '16:30');
  return id;
}

/**
 * Four visits of a dormitory: two years ago, a year ago, and at the end those of both services.
 * @param days ISO days of the four visits, oldest first; the last two within a month
 * @param one who wrote the first three sheets · `other` takes part with a service of another organisation
 */
export async function conditionsOfDormitory(caseId: string, { one, other, days: [first, second, third, fourth] }: { one: Worker; other: Worker; days: readonly [string, string, string, string] }): Promise<void> {
  // Water, toilets, heating, power, fire, vermin, waste, crowding, privacy, children, cooking, laundry, contracts, payments, entry, operator, distance, signal.
  await fillSheet(caseId, { by: one, onDay: first, note: 'První obchůzka celého domu, čtyři patra. Správce byl u vchodu.', levels: [1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 2, 1, 2, 2], more: {
    hot: 'u1', water_when: 'Večer ve čtvrtém patře, podle lidí skoro každý den.', toilet_people: 24, toilet_women: 'no', toilet_lock: { value: 'no', note: 'Ve druhém patře chybějí kliky.' }, degrees: 16, heaters: ['primotop'], power_paid: 'pausal', power_price: 1500, fire_missing: ['pristroje', 'hlasice', 'plan'],
    vermin_what: ['stenice', 'plisen'], area: 4.5, in_room: 6, lit: 'no', strangers: 'yes', contract_language: 'no', address: 'no', bed_price: 5200, deducted: 'yes', deducted_for: 'Lůžko a energie, částka se každý měsíc liší.', curfew: 'no', operator_what: ['pokuty'], school_minutes: 35, doctor_minutes: 50, shop_minutes: 15, fridge: 'no',
  } });
  await fillSheet(caseId, { by: one, onDay: second, note: 'Po jednání s provozovatelem: opravené sprchy a osvětlení chodeb.', levels: [2, 2, 2, 1, 2, 2, 2, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 2], more: {
    hot: 'u2', toilet_people: 16, toilet_women: 'yes', toilet_lock: 'yes', degrees: 19, power_paid: 'pausal', power_price: 1500, fire_missing: ['hlasice', 'plan'], vermin_what: ['plisen'], vermin_done: second, area: 6, in_room: 4, lit: 'yes', strangers: 'no', contract_language: 'no', address: 'yes',
    bed_price: 5600, deducted: 'yes', deducted_for: 'Lůžko; energie zvlášť.', curfew: 'no', operator_what: ['nic'], school_minutes: 35, doctor_minutes: 50, shop_minutes: 15, fridge: 'yes',
  } });
  await fillSheet(caseId, { by: one, onDay: third, note: 'Nový provozovatel od začátku čtvrtletí. Dovnitř nás pustili až napodruhé.', levels: [1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 0, 2, 2], more: {
    hot: 'u1', water_when: 'V celém domě ráno mezi šestou a osmou.', toilet_people: 28, toilet_women: 'no', toilet_lock: 'no', degrees: { value: 14, note: 'Vlastní teploměr, třetí patro, dopoledne.' }, heaters: ['primotop', 'plyn'], power_paid: 'pausal', power_price: 2200, fire_missing: ['pristroje', 'hlasice', 'plan'], vermin_what: ['stenice', 'plisen'],
    area: 3.5, in_room: 8, lit: 'no', strangers: 'yes', contract_language: 'no', address: 'no', bed_price: 6400, deducted: 'yes', deducted_for: 'Lůžko, energie a „pokuty za nepořádek“.', curfew: 'yes', operator_what: { value: ['vyhruzky', 'kontroly', 'pokuty'], note: 'Řekli to nezávisle lidé ze tří pokojů.' }, school_minutes: 35, doctor_minutes: 50, shop_minutes: 15, fridge: 'no',
  } });
  await fillSheet(caseId, { by: other, onDay: fourth, note: 'Byli jsme jen v přízemí a v prvním patře, kde bydlí rodiny.', levels: [2, 2, 2, 1, 1, 2, 1, 2, 1, 1, 2, 1, 1, 0, 1, 1, 2, 2], more: {
    hot: 'u2', toilet_people: 12, toilet_women: 'yes', toilet_lock: 'yes', degrees: { value: 20, note: 'První patro, odpoledne; vyšší patra jsme neviděli.' }, power_paid: 'pausal', power_price: 2200, vermin_what: ['plisen'], area: 6, in_room: 4, lit: 'yes', strangers: 'no', contract_language: 'no', address: 'no', bed_price: 6400, deducted: 'yes',
    deducted_for: 'Lůžko a energie.', operator_what: ['kontroly'], fridge: 'yes',
  } });
}
