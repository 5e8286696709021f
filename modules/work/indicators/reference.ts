// The same numbers counted the naive way over plain rows: what the tests hold the database to.
import { onceEach } from './rules.ts';
import type { Numbers } from './reading.ts';
import type { Filter, Indicator } from './shapes.ts';

export type Group = { id: string; people: number; ageBand: string | null; sex: string | null; citizenship: string | null; residence: string | null; accommodation: string | null; situation: string | null };
export type Row = {
  id: string; organisation: string; day: string; minutes: number; kind: string; mode: string; directness: string; activities: string[]; topics: string[]; service: string | null; place: string | null; orp: string | null; partner: string | null; course: string | null;
  author: string; workers: string[]; language: string | null; interpreter: string; targetGroups: string[]; situations: string[]; accredited: boolean | null; about: string[];
  groups: Group[]; projects: { id: string; share: number }[]; materials: { id: string; language: string | null; pieces: number }[];
};
type Dated = { organisation: string; person: string; kind: string; from: string | null; to: string | null };
export type Facts = {
  profiles: { organisation: string; person: string; born: string | null; sex: string; citizenships: string[] }[]; residences: Dated[]; accommodations: Dated[];
  targets: { organisation: string; person: string; service: string; code: string }[]; merges: { organisation: string; kept: string; merged: string }[];
  places: { id: string; kind: string }[]; partners: { id: string; kind: string }[]; courses: { id: string; kind: string }[]; memberships: { id: string; profession: string }[];
};

export function bandOn(born: string | null, day: string): string | null {
  if (born === null || born > day) return null;
  const age = Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
  return age < 6 ? '0-5' : age < 15 ? '6-14' : age < 18 ? '15-17' : age < 27 ? '18-26' : age < 65 ? '27-64' : '65+';
}
export const groupOf = (citizenship: string | null, eu: readonly string[]) => (citizenship === null || citizenship === 'UNK' ? null : citizenship === 'CZE' ? 'cz' : citizenship === 'XXX' ? 'stateless' : eu.includes(citizenship) ? 'eu' : 'third');
const holds = <T>(wanted: readonly T[] | undefined, value: T | null) => !wanted || value !== null && wanted.includes(value);
const meet = <T>(wanted: readonly T[] | undefined, values: readonly T[]) => !wanted || values.some((one) => wanted.includes(one));

function mainOf(facts: Facts, organisation: string, person: string): string {
  const up = facts.merges.find((one) => one.organisation === organisation && one.merged === person);
  return up ? mainOf(facts, organisation, up.kept) : person;
}
type Taken = { row: Row; people: string[]; groups: Group[] };

function take(row: Row, f: Filter, facts: Facts, eu: readonly string[]): Taken | null {
  const kindOf = (list: { id: string; kind: string }[], id: string | null) => list.find((one) => one.id === id)?.kind ?? null, out = f.outside ?? false;
  const placed = (wanted: readonly string[] | undefined, value: string | null) => !wanted || value !== null && wanted.includes(value) !== out;
  if (!(holds(f.kinds, row.kind as never) && meet(f.activities, row.activities) && meet(f.topics, row.topics) && holds(f.modes, row.mode) && holds(f.directness, row.directness) && holds(f.serviceIds, row.service)
    && placed(f.placeIds, row.place) && placed(f.orps, row.orp) && holds(f.placeKinds, kindOf(facts.places, row.place)) && holds(f.partnerIds, row.partner) && holds(f.partnerKinds, kindOf(facts.partners, row.partner))
    && (!f.languages || holds(f.languages, row.language) || row.materials.some(({ language }) => holds(f.languages, language))) && (f.interpreted === undefined || (row.interpreter !== '') === f.interpreted)
    && meet(f.projectIds, row.projects.map(({ id }) => id)) && holds(f.courseKinds, kindOf(facts.courses, row.course)) && (f.accredited === undefined || row.accredited === f.accredited)
    && meet(f.professions, facts.memberships.filter(({ id }) => id === row.author || row.workers.includes(id)).map(({ profession }) => profession)))) return null;
  const targeted = meet(f.targetGroups, row.targetGroups), situated = meet(f.situations, row.situations);
  const same = (a: string, b: string) => mainOf(facts, row.organisation, a) === mainOf(facts, row.organisation, b);
  const lasts = (list: Dated[], wanted: readonly string[] | undefined, person: string) => !wanted || list.some((one) => one.organisation === row.organisation && same(one.person, person) && wanted.includes(one.kind) && (one.from === null || one.from <= row.day) && (one.to === null || one.to >= row.day));
  const people = [...new Set(row.about.map((person) => mainOf(facts, row.organisation, person)))].filter((person) => {
    const profile = facts.profiles.find((one) => one.organisation === row.organisation && one.person === person), known = (profile?.citizenships ?? []).filter((code) => code !== 'UNK');
    return situated && (targeted || facts.targets.some((one) => one.organisation === row.organisation && same(one.person, person) && f.targetGroups!.includes(one.code) && (row.service === null || row.service === one.service)))
      && holds(f.ageBands, bandOn(profile?.born ?? null, row.day) as never) && holds(f.sexes, profile?.sex ?? null)
      && (!f.citizenships || (f.otherCitizenships ? known.length > 0 && !meet(f.citizenships, profile!.citizenships) : meet(f.citizenships, profile?.citizenships ?? [])))
      && (!f.euGroups || known.some((code) => f.euGroups!.includes(groupOf(code, eu)!))) && lasts(facts.accommodations, f.accommodations, person) && lasts(facts.residences, f.residences, person);
  });
  const groups = row.groups.filter((g) => targeted && (situated || holds(f.situations, g.situation)) && holds(f.ageBands, g.ageBand as never) && holds(f.sexes, g.sex)
    && (!f.citizenships || (f.otherCitizenships ? g.citizenship !== null && g.citizenship !== 'UNK' && !f.citizenships.includes(g.citizenship) : holds(f.citizenships, g.citizenship)))
    && (!f.euGroups || holds(f.euGroups, groupOf(g.citizenship, eu) as never)) && holds(f.accommodations, g.accommodation) && holds(f.residences, g.residence));
  const ofPerson = f.ageBands ?? f.sexes ?? f.citizenships ?? f.euGroups ?? f.residences ?? f.accommodations;
  return people.length || groups.length || !ofPerson && targeted && situated ? { row, people, groups } : null;
}

type Unit = { row: Row; who: string | null; key: string; amount: number };
function unitsOf({ row, people, groups }: Taken, { measure, filter }: Indicator): Unit[] {
  const once = (...keys: (string | null)[]): Unit[] => keys.flatMap((key) => (key === null ? [] : [{ row, who: null, key, amount: 1 }]));
  const persons = people.map((person) => ({ row, who: person, key: person, amount: 1 }));
  switch (measure) {
    case 'records': return once('');
    case 'hours': return [{ row, who: null, key: '', amount: row.minutes / 60 * (filter.projectIds ? row.projects.filter(({ id }) => filter.projectIds!.includes(id)).reduce((all, { share }) => all + share, 0) / 100 : 1) }];
    case 'clients': return persons;
    case 'participants': return [...persons, ...groups.map((g) => ({ row, who: g.id, key: g.id, amount: g.people }))];
    case 'places': return once(row.place);
    case 'districts': return once(row.orp);
    case 'partners': return once(row.partner);
    case 'courses': return once(row.course);
    case 'workers': return once(...row.workers, row.author);
    case 'pieces': return row.materials.filter(({ language }) => holds(filter.languages, language)).map(({ id, pieces }) => ({ row, who: id, key: id, amount: pieces }));
  }
}
function membersOf({ row, people, groups }: Taken, unit: Unit, { by, measure }: Indicator, facts: Facts): string[] {
  const citizens = (person: string) => facts.profiles.find((one) => one.organisation === row.organisation && one.person === person)?.citizenships ?? [];
  const all = by === 'topic' ? row.topics : by === 'place' ? [row.place] : by === 'district' ? [row.orp] : by === 'partner' ? [row.partner] : by === 'worker' ? [...row.workers, row.author] : by === 'service' ? [row.service]
    : by === 'language' ? (measure === 'pieces' ? row.materials.filter(({ id }) => id === unit.who).map(({ language }) => language) : [row.language, ...row.materials.map(({ language }) => language)])
    : measure === 'clients' || measure === 'participants' ? [...people.filter((person) => person === unit.who).flatMap(citizens), ...groups.filter(({ id }) => id === unit.who).map(({ citizenship }) => citizenship)]
    : [...people.flatMap(citizens), ...groups.map(({ citizenship }) => citizenship)];
  return [...new Set(all.filter((one) => one !== null))];
}

/** As `work.count_indicator`; `months` and `periods` are first days. */
export function countNaively(indicator: Indicator, rows: readonly Row[], facts: Facts, { from, to, months, periods, eu }: { from: string; to: string; months: string[]; periods: string[]; eu: readonly string[] }): Numbers {
  const once = onceEach.includes(indicator.measure), place = (starts: string[], day: string) => starts.filter((start) => start <= day).length;
  const taken = rows.filter(({ day }) => day >= from && day <= to).toSorted((a, b) => (a.day < b.day ? -1 : 1)).flatMap((row) => {
    const one = take(row, indicator.filter, facts, eu), inside = indicator.whole && take(row, indicator.whole, facts, eu);
    if (!one || indicator.whole && !inside) return [];
    return [{ taken: one, units: unitsOf(one, indicator).filter(({ who }) => !inside || who === null || indicator.measure === 'pieces' || inside.people.includes(who) || inside.groups.some(({ id }) => id === who)) }];
  });
  const { by } = indicator, named = indicator.members?.map(({ key }) => key);
  const units = taken.flatMap((one) => one.units);
  const total = (list: Unit[]) => (once ? new Set(list.map(({ key }) => key)).size : list.reduce((all, { amount }) => all + amount, 0));
  const firsts = (list: Unit[]) => (once ? list.filter(({ key }, i) => list.findIndex((one) => one.key === key) === i) : list);
  const grouped = (list: Unit[], starts: string[]) => [...Map.groupBy(list, ({ row }) => place(starts, row.day))].toSorted(([a], [b]) => a - b);
  const found: Numbers = {
    records: new Set(units.map(({ row }) => row.id)).size,
    months: grouped(units, months).map(([at, list]) => [at, total(list), total(firsts(units).filter(({ row }) => place(months, row.day) === at))]),
    periods: periods.length ? grouped(units, periods).map(([at, list]) => [at, total(list)]) : [],
  };
  if (by === null) return found;
  const pairs = taken.flatMap((one) => one.units.flatMap((unit) => membersOf(one.taken, unit, indicator, facts).filter((member) => !named || named.includes(member)).map((member) => ({ member, unit }))));
  const members = Map.groupBy(pairs, ({ member }) => member);
  const each = <T>(make: (member: string, list: Unit[]) => T[]) => [...members].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([member, list]) => make(member, list.map(({ unit }) => unit)));
  return {
    records: new Set(pairs.map(({ unit }) => unit.row.id)).size, months: [], periods: [], members: each((member, list) => grouped(list, months).map(([at]) => [member, at, total(firsts(list).filter(({ row }) => place(months, row.day) === at))])),
    memberPeriods: periods.length ? each((member, list) => grouped(list, periods).map(([at, some]) => [member, at, total(some)])) : [],
  };
}
