// The round as a record of work: the only place where it is counted.
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import type { Language } from '#platform/i18n/format.ts';
import type { Caller } from '#platform/http/serve.ts';
import { codeLabels } from '#modules/directory/questions.ts';
import { RecordAdd, RecordChange, type WorkRecord } from '#modules/work/contract.ts';
import { correctRecord, recordById, writeRecord } from '#modules/work/questions.ts';
import type { Totals, TotalsBody } from './contract.ts';
import * as q from './queries.ts';
import { countsOf, standing, type Counts } from './rules.ts';

type RoundHead = { id: string; caseId: string; unitIds: string[]; workers: { id: string }[] };

const titles: Record<Language, string> = { cs: 'Kolo depistáže', en: 'Screening round', uk: 'Обхід' };
/** The round in one line. It begins with a title by which it is found again when the round is corrected. */
function sentence(language: Language, { units, reached, nobody, back, no, left }: Counts, people: number, languages: string): string {
  const facts = {
    cs: `jednotek ${units}, zastiženi ${reached}, nikdo ${nobody}, vrátit se ${back}, nechtějí ${no}, nenavštíveno ${left}. Hovořeno s lidmi: ${people}.${languages && ` Jazyky: ${languages}.`}`,
    en: `units ${units}, reached ${reached}, nobody ${nobody}, come back ${back}, no ${no}, not visited ${left}. People spoken with: ${people}.${languages && ` Languages: ${languages}.`}`,
    uk: `помешкань ${units}, застали ${reached}, нікого ${nobody}, повернутися ${back}, не хочуть ${no}, не відвідано ${left}. Розмовляли з людьми: ${people}.${languages && ` Мови: ${languages}.`}`,
  };
  return `${titles[language]}: ${facts[language]}`;
}
const isOurs = (line: string) => Object.values(titles).some((title) => line.startsWith(`${title}: `));
/** The line of the round anew; what the worker wrote besides stays. */
export const factsAnew = (facts: string, line: string): string => facts.split('\n').map((one) => (isOurs(one) ? line : one)).join('\n');

type Said = Pick<TotalsBody, 'groups' | 'materials'>;
const inOrder = (rows: readonly object[]) => JSON.stringify(rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted());
/** Does the record still say what the totals said? Somebody may have put the record right by hand: that is not overwritten. */
export const saysTheSame = (record: Said, totals: Said): boolean => inOrder(record.groups) === inOrder(totals.groups) && inOrder(record.materials) === inOrder(totals.materials);

async function content(db: Db, language: Language, { id, caseId, unitIds, workers }: RoundHead, place: q.Place, body: TotalsBody) {
  const [marks, label, colleagues] = await Promise.all([q.findMarks(db, { caseId, roundId: id }), codeLabels(db, language), q.colleaguesAmong(db, workers.map((one) => one.id))]);
  const here = Map.groupBy(marks, ({ unitId }) => unitId), doors = [...new Set([...unitIds, ...here.keys()])];
  const counts = countsOf(doors.map((unit) => standing(here.get(unit) ?? []).current?.outcome));
  return {
    line: sentence(language, counts, body.people, body.languages.map((code) => label('language', code, body.onDay)).join(', ')),
    onDay: body.onDay, atTime: body.atTime, minutes: body.minutes, mode: 'field' as const, directness: 'direct' as const, place: place.address || place.label, language: body.languages.length === 1 ? body.languages[0]! : null,
    details: { kind: body.kind, placeId: place.placeId, orpCode: place.orpCode, workers: colleagues, groups: body.groups, materials: body.materials },
  };
}
const asBody = (record: WorkRecord) => ({
  activities: record.activities, about: record.about, interpreter: record.interpreter, understood: record.understood, opinion: record.opinion, openTo: record.openTo.map(({ id }) => id), confidenceOf: record.confidenceOf, goalId: record.goal?.id ?? null, oneOffRequest: record.oneOffRequest,
});

/**
 * Writes the record of my organisation from the totals that count now, or corrects it. A record that I may not correct, or that somebody put right by hand,
 * stays; the round says then that it speaks of earlier totals. One that was erased is not written again.
 */
export async function record(db: Db, caller: Caller, language: Language, round: RoundHead, place: q.Place, body: TotalsBody, before: Totals | undefined): Promise<void> {
  const kept = await q.findOwnRecord(db, round.id), { line, details, ...fields } = await content(db, language, round, place, body);
  if (!kept) {
    const recordId = newId();
    await writeRecord(db, caller, RecordAdd.parse({ id: recordId, caseId: round.caseId, ...fields, facts: line, details }));
    await q.insertWork(db, { id: newId(), caseId: round.caseId, roundId: round.id, part: 'round', recordId, totalId: body.id });
    return;
  }
  const written = kept.record_id ? await recordById(db, kept.record_id) : undefined, shown = written?.details;
  if (!written?.mayChange || !shown || !before || !saysTheSame(shown, before)) return;
  const { partner, service, place: at, workers, course, projects, imported: _, ...rest } = shown;
  await correctRecord(db, caller, written.id, written.version, RecordChange.parse({
    ...asBody(written), ...fields, facts: factsAnew(written.facts, line),
    details: { ...rest, partnerId: partner?.id ?? null, serviceId: service?.id ?? null, courseId: course?.id ?? null, projects: projects.map(({ id, share }) => ({ projectId: id, share })), ...details, placeId: at?.id ?? details.placeId, workers: workers.map(({ id }) => id) },
  }));
  await q.setWork(db, kept.id, { total_id: body.id });
}
