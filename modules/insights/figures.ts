// Numbers put into tables as they are drawn: rows in their order, with noughts where nothing was counted. Pure.
import type { Language } from '#platform/http/problems.ts';
import { csCollator, month as monthName } from '#platform/i18n/format.ts';
import type { FigureTable } from './contract.ts';
import type { Counted, Minutes } from './queries.ts';
import { monthsOf } from './rules.ts';
import { sayer, type Text } from './texts.ts';

type Named = { key: string; name: string };
export type Names = { organisations: readonly Named[]; services: readonly (Named & { of: string })[]; label: (list: 'need_domain' | 'barrier_domain', code: string) => string; districts: readonly Named[] };
type Row = FigureTable['rows'][number];
const byName = (a: Named, b: Named) => csCollator.compare(a.name, b.name) || (a.key < b.key ? -1 : 1);

/** Rows of services below their organisations when there are several; a row of an organisation is the sum of its services. */
function serviceRows(found: readonly { organisationId: string | null; row: string }[], values: (row: string, organisation: string) => (number | null)[], { organisations, services }: Names, none: string): Row[] {
  const keys = Map.groupBy([...new Map(found.map((one) => [`${one.organisationId} ${one.row}`, one])).values()], ({ organisationId }) => organisationId ?? ''), many = keys.size > 1;
  return organisations.filter(({ key }) => keys.has(key)).flatMap(({ key: of, name }) => {
    const rows = keys.get(of)!.map(({ row }) => ({ key: row || `none ${of}`, name: services.find(({ key }) => key === row)?.name ?? none, of: many ? of : null, values: values(row, of) })).toSorted(byName);
    return many ? [{ key: of, name, of: null, values: rows[0]!.values.map((_, c) => (rows.every(({ values: one }) => one[c] === null) ? null : rows.reduce((sum, { values: one }) => sum + (one[c] ?? 0), 0))) }, ...rows] : rows;
  });
}

export function tablesOf(language: Language, period: { from: string; until: string }, names: Names) {
  const word = sayer(language), columns = (...keys: Text[]) => keys.map((key) => ({ key, name: word(key) }));
  const at = (found: readonly Counted[]) => { const n = new Map(found.map((one) => [`${one.organisationId ?? ''} ${one.row} ${one.column}`, one])); return (row: string, column: string, of: string | null = null) => n.get(`${of ?? ''} ${row} ${column}`); };
  const present = (all: readonly Text[], found: readonly { column: string }[], always: readonly Text[] = []) => columns(...all.filter((key) => always.includes(key) || found.some(({ column }) => column === key)));
  const byService = (id: 'phases' | 'lasting' | 'help', found: readonly Counted[], of: ReturnType<typeof columns>): FigureTable => {
    const n = at(found);
    return { id, title: word(id), unit: 'cases', adds: true, drill: true, columns: of, rows: serviceRows(found, (row, organisation) => of.map(({ key }) => n(row, key, organisation)?.n ?? 0), names, word('noService')) };
  };
  const counts = (id: 'workers' | 'moves' | 'stuck' | 'needs' | 'unanswered' | 'barriers', unit: FigureTable['unit'], found: readonly Counted[], of: ReturnType<typeof columns>, rows: readonly Named[], adds = true): FigureTable => {
    const n = at(found);
    return { id, title: word(id), unit, adds, drill: true, columns: of, rows: rows.map((row) => ({ ...row, of: null, values: of.map(({ key }) => n(row.key, key)?.n ?? 0) })) };
  };
  const round = (days: number | null | undefined) => (days === null || days === undefined ? null : Math.round(days * 10) / 10);
  const days = columns('n', 'q1', 'median', 'q3'), quartiles = (one: Counted | undefined) => [one?.n ?? 0, round(one?.q1), round(one?.median), round(one?.q3)];
  const phases: readonly Text[] = ['prospect', 'mapping', 'planning', 'evaluation'];
  const phaseRows = (found: readonly Counted[]) => columns(...phases.filter((one) => one !== 'prospect' || found.some(({ row }) => row === one)));
  const months = monthsOf(period).map((key) => ({ key, name: monthName(`${key}-01`, language) }));
  const codes = (list: 'need_domain' | 'barrier_domain', found: readonly Counted[]) => [...new Set(found.map(({ row }) => row))].map((key) => ({ key, name: names.label(list, key) })).toSorted(byName);
  return {
    phases: (found: readonly Counted[]) => byService('phases', found, present([...phases, 'elsewhere'], found, ['mapping', 'planning', 'evaluation'])),
    lasting: (found: readonly Counted[]) => byService('lasting', found, columns('quarter', 'year', 'longer')),
    workers: (found: readonly Counted[], workers: readonly Named[]) => counts('workers', 'cases', found, present([...phases, 'elsewhere'], found, ['mapping', 'planning', 'evaluation']), workers.toSorted(byName)),
    moves: (found: readonly Counted[]) => counts('moves', 'steps', found, columns('opened', 'mapping', 'planning', 'evaluation', 'closed'), months, false),
    stays: (found: readonly Counted[]): FigureTable => { const n = at(found); return { id: 'stays', title: word('stays'), unit: 'days', adds: false, drill: true, columns: days, rows: phaseRows(found).map((row) => ({ ...row, of: null, values: quartiles(n(row.key, 'left')) })) }; },
    stuck: (found: readonly Counted[]) => counts('stuck', 'cases', found, [{ key: 'stuck', name: word('cases') }], phaseRows(found)),
    help: (found: readonly Counted[]) => byService('help', found, columns('helped', 'waiting')),
    helpDays: (found: readonly Counted[]): FigureTable => {
      const n = at(found), helped = found.filter(({ column }) => column === 'helped');
      // The median of an organisation is none of the medians of its services, so its row stays without.
      const rows = serviceRows(helped, (row, of) => quartiles(n(row, 'helped', of)), names, word('noService')).filter(({ key }) => !names.organisations.some((one) => one.key === key));
      return { id: 'helpDays', title: word('helpDays'), unit: 'days', adds: false, drill: false, columns: days, rows: rows.map((row) => ({ ...row, of: null })) };
    },
    needs: (found: readonly Counted[]) => counts('needs', 'needs', found, columns('better', 'same', 'worse', 'once'), codes('need_domain', found)),
    unanswered: (found: readonly Counted[]) => counts('unanswered', 'needs', found, [{ key: 'unanswered', name: word('n') }], codes('need_domain', found)),
    barriers: (found: readonly Counted[], by: string) => counts('barriers', 'barriers', found, columns('person', 'organisation', 'law', 'structure'), by === 'month' ? months : by === 'orp' ? [...new Set(found.map(({ row }) => row))].map((key) => ({ key, name: names.districts.find((one) => one.key === key)?.name ?? word('noOrp') })).toSorted(byName) : codes('barrier_domain', found)),
    /** `what`: minutes, or the records behind them. */
    workload: (found: readonly Minutes[], by: string, what: 'minutes' | 'records' = 'minutes'): FigureTable => {
      const of = columns('direct', 'indirect', 'organisational'), sum = (is: (one: Minutes) => boolean) => of.map(({ key }) => found.filter((one) => one.column === key && is(one)).reduce((all, one) => all + one[what], 0));
      const rows = by === 'month' ? months.map((row) => ({ ...row, of: null, values: sum((one) => one.row === row.key) })) : by === 'worker' ? [...new Map(found.map(({ row, name }) => [row, { key: row, name: name ?? '' }])).values()].toSorted(byName).map((row) => ({ ...row, of: null, values: sum((one) => one.row === row.key) }))
        : serviceRows(found, (row, organisation) => sum((one) => one.row === row && one.organisationId === organisation), names, word('noService'));
      return { id: 'workload', title: word('workload'), unit: 'minutes', adds: true, drill: false, columns: of, rows };
    },
  };
}
