// A year of work of a centre, so that its goals are where the story says: each counted measure brings its records.
import { directory } from '#modules/directory/contract.ts';
import { courses } from '#modules/work/courses/contract.ts';
import { work } from '#modules/work/contract.ts';
import { type RecordKind, workingDays } from '#modules/work/rules.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import type { Worker } from '../stage.ts';
import type { Centre } from './centres.ts';
import type { Partner } from './partners.ts';
import type { Filter, Goal, RecordBody } from './shape.ts';

export type Known = { centre: Centre; workers: readonly Worker[]; partners: Readonly<Record<Partner, string>> };
type Counted = Extract<Goal['measures'][number], { kind: 'indicator' }>;
type Details = NonNullable<RecordBody['details']>;

const year = () => Number(today().slice(0, 4));
const since = (monthDay: string) => `${year()}-${monthDay}`;

/** Days on which the records of a measure were written: spread over the year so far, or so many in each week, month or quarter. */
function daysOf({ indicator: { per = 'year', from }, done }: Counted): string[] {
  const first = since(from ?? '01-05'), days = workingDays(first, addDays(today(), -1));
  if (!days.length) return [];
  if (!['week', 'month', 'quarter'].includes(per)) return Array.from({ length: Math.min(done, days.length) }, (_, i) => days[Math.floor((i + 0.5) * days.length / done)]!);
  const period = (day: string) => per === 'week' ? Math.floor((Date.parse(day) / 86_400_000 + 3) / 7) : per === 'month' ? Number(day.slice(5, 7)) : Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  // Nobody manages every week: in some there is one less.
  return [...Map.groupBy(days, period)].flatMap(([number, within]) => within.filter((_, i) => i % Math.max(Math.floor(within.length / done), 1) === 0).slice(0, per === 'week' && number % 6 === 4 ? done - 1 : done));
}

const modes: Partial<Record<RecordKind, readonly RecordBody['mode'][]>> = { field_visit: ['field'], screening: ['field'], distribution: ['field'], event: ['field'], awareness: ['field', 'office'], partner_talk: ['office', 'field', 'online', 'phone'], assistance: ['field'], interpreting: ['office', 'field'], staff_training: ['online', 'office'] };
const directness: Partial<Record<RecordKind, RecordBody['directness']>> = { partner_talk: 'indirect', staff_training: 'organisational', supervision: 'organisational', awareness: 'indirect' };
const usual: Partial<Record<RecordKind, number>> = { field_visit: 150, screening: 150, partner_talk: 60, assistance: 180, tutoring: 60, counselling_hours: 180, event: 150, interpreting: 50, distribution: 60, staff_training: 240, supervision: 120, awareness: 90, course: 90 };
const facts: Partial<Record<RecordKind, readonly string[]>> = {
  field_visit: ['Obchůzka, lidé se ptali na pobyt a na práci.', 'Rozhovory na chodbě a v kuchyni, předány kontakty.', 'Dvě domácnosti požádaly o další schůzku.'],
  screening: ['Obchůzka po pokojích: koho jsme zastihli, jakou řečí mluví, co potřebují.', 'Depistáž s tlumočnicí, čtyři lidé chtějí do poradny.'],
  course: ['Program podle osnovy, na konci otázky.', 'Diskuse s hostem, rozdané podklady.'],
  partner_talk: ['Domluveno, na koho se obracet a co se mění.', 'Výměna zkušeností, další schůzka za čtvrt roku.', 'Představena poradna, domluven leták do čekárny.'],
  assistance: ['Pomoc u přepážky: formuláře, vysvětlení, pořadí.', 'Většina lidí měla vše, tři odcházeli pro chybějící doklad.'],
  tutoring: ['Čeština a matematika, domácí úkoly.', 'Příprava na písemku, rozbor zadání.'],
  counselling_hours: ['Otevřená poradna: pobyt, dávky, škola.', 'Konzultace bez objednání, dva lidé odesláni jinam.'],
  event: ['Společné odpoledne, vaření a hry.', 'Přišli i sousedé, domluveno pokračování.'],
  interpreting: ['Tlumočení u konzultace, na konci ověřeno, jak bylo rozuměno.', 'Doprovod s tlumočením k lékaři.'],
  distribution: ['Letáky předány do čekárny a personálu vysvětleno.', 'Materiály v jazycích, které tu chybí.'],
  staff_training: ['Školení s lektorkou, podklady uloženy.', 'Sdílení zkušeností nad dvěma příklady.'],
  supervision: ['Supervize s externí supervizorkou.'], awareness: ['Beseda s otázkami na konci.', 'Přednáška, rozdané kontakty.'],
};
const at = <T>(list: readonly T[] | undefined, i: number): T | undefined => (list?.length ? list[i % list.length] : undefined);
const elsewhere = { citizenships: ['UKR', 'VNM', 'MNG', 'MDA'] } as const;

/** What the n-th record of a measure says, so that the measure counts it. */
function bodyOf(known: Known, { indicator, people = 0, minutes, with: partners }: Counted, onDay: string, n: number): { by: Worker; body: RecordBody; place?: boolean; course?: 'each' | 'one' } {
  const f: Filter = indicator.filter, members = indicator.members?.filter((_, i) => indicator.form !== 'each' || i < (indicator.members!.length === 3 && n % 5 === 4 ? 3 : 2) || indicator.by !== 'district');
  const kind = (at(f.kinds?.filter((one) => one !== 'contact'), n) ?? 'counselling_hours') as NonNullable<Details['kind']>, by = at(known.workers, n)!;
  const member = at(members, n)?.key, partner = indicator.by === 'partner' ? member as Partner : at(partners, n);
  const orpCode = indicator.by === 'district' ? member! : f.outside ? at(known.centre.around, n)! : at(f.orps, n) ?? (n % 4 === 3 ? at(known.centre.around, n)! : known.centre.orp);
  const topics = indicator.by === 'topic' ? [member!] : at(f.topics, n) ? [at(f.topics, n)!] : [], language = indicator.by === 'language' ? member! : at(f.languages, n);
  const citizenship = f.euGroups ? 'BGR' : at(f.citizenships, n) ?? at(elsewhere.citizenships, n)!, count = Math.max(people + (n * 7) % 5 - 2, 0);
  const details: Details = {
    kind, serviceId: known.centre.serviceId, orpCode, topics, partnerId: partner ? known.partners[partner] : null, accredited: kind === 'staff_training' ? f.accredited ?? n % 2 === 0 : null,
    groups: count > 0 ? [{ people: count, citizenship, residence: at(f.residences, n) ?? (citizenship === 'UKR' ? 'temporary_protection' : null), accommodation: at(f.accommodations, n) ?? null, ageBand: (at(f.ageBands, n) ?? null) as never, situation: at(f.situations, n) ?? null }] : [],
    materials: kind === 'distribution' ? [{ title: at(['Jak prodloužit dočasnou ochranu', 'Zápis do školy krok za krokem', 'Kam k lékaři'], n)!, language: at(['uk', 'vi', 'mn'], n)!, pieces: 20 + (n * 13) % 40 }] : [],
  };
  const mode = at(f.modes as RecordBody['mode'][] | undefined, n) ?? at(modes[kind], n) ?? 'office';
  return {
    by, place: indicator.measure === 'places' || f.placeKinds !== undefined, ...(kind === 'course' && { course: indicator.measure === 'courses' ? 'one' as const : 'each' as const }),
    body: { id: newId(), onDay, minutes: minutes ?? usual[kind] ?? 60, mode, directness: directness[kind] ?? 'direct', facts: at(facts[kind], n) ?? 'Práce podle plánu.', ...(language && language !== 'cs' && { language, interpreter: 'externí tlumočení', understood: n % 3 ? 'yes' as const : 'partly' as const }), details },
  };
}

const courseName: Readonly<Record<string, string>> = { employment: 'Práce v Česku', education: 'Dítě ve škole', residence: 'Pobyt a ochrana', parenthood: 'Čekáme dítě', adaptation: 'První rok v Česku', language: 'Čeština pro mladé', social_security: 'Dávky a pojištění' };

/** Writes the records of one counted measure. */
export async function worksFor(known: Known, measure: Counted): Promise<void> {
  let only: string | undefined;
  for (const [n, onDay] of daysOf(measure).entries()) {
    const { by, body, place, course } = bodyOf(known, measure, onDay, n), details = body.details!;
    if (place) {
      details.placeId = newId();
      await by.does(onDay, directory.addPlace, { body: { id: details.placeId, name: `Ubytovna ${known.centre.town} ${n + 1}`, address: '', orpCode: details.orpCode ?? null, kind: 'dormitory' } }, '8:50');
    }
    if (course) {
      details.courseId = course === 'one' && only ? only : newId();
      if (details.courseId !== only) await by.does(onDay, courses.add, { body: { id: details.courseId, name: `${courseName[details.topics?.[0] ?? ''] ?? 'Sociokulturní kurz'}, ${Number(onDay.slice(8))}. ${Number(onDay.slice(5, 7))}.`, kind: course === 'one' ? 'czech' : 'sociocultural', topics: details.topics ?? [], serviceId: known.centre.serviceId, orpCode: details.orpCode ?? null, startsOn: onDay, plannedSessions: course === 'one' ? 10 : 1 } }, '9:00');
      only ??= details.courseId;
    }
    await by.does(onDay, work.add, { body }, '16:20');
    if (course === 'each') await by.does(onDay, courses.close, { params: { courseId: details.courseId! }, version: 1, body: { closedOn: onDay } }, '16:40');
  }
  // The one that goes on has its next sessions in the calendar.
  if (only && measure.indicator.measure === 'courses') await known.workers[0]!.does(addDays(today(), -3), courses.plan, { params: { courseId: only }, body: { sessions: [6, 13].map((days) => ({ id: newId(), onDay: addDays(today(), days), startsAt: '15:00', endsAt: '16:30' })) } });
}

/** Work that no goal counts: the centre's ordinary days. */
export async function ordinaryDays({ centre, workers }: Known): Promise<void> {
  const days = workingDays(since('01-05'), addDays(today(), -1)), every = Math.max(Math.floor(days.length / 14), 1);
  for (const [n, onDay] of days.filter((_, i) => i % every === centre.town.length % every).entries()) {
    const by = at(workers, n)!;
    await by.does(onDay, work.add, { body: { id: newId(), onDay, minutes: 20 + (n % 4) * 10, mode: n % 3 ? 'office' : 'phone', directness: 'direct', activities: ['counselling'], oneOffRequest: at(['Jak prodloužit pobyt?', 'Kde najít lékaře?', 'Nerozumím dopisu z úřadu', 'Kam se zápisem do školy?'], n)!, facts: 'Vysvětleno, předán kontakt a termín.' } }, '15:10');
  }
}
