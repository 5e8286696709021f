// Puts the map of a day together from what was found: states of that day, services of the case, change since another day.
import type { NetworkMap, Tie } from './contract.ts';
import type { CaseServiceRow, PersonRow, TieRow } from './queries.ts';
import { ageOn, changeBetween, daysOf, firstMapDay, stateOn, type State } from './rules.ts';

export type Found = Pick<NetworkMap, 'relations' | 'kin' | 'readers' | 'leading'> & { ties: readonly TieRow[]; services: readonly CaseServiceRow[]; people: readonly PersonRow[]; notes: NetworkMap['notes'] };

/** The day compared with: as asked, else that of the first map; none on that day itself. */
const comparedWith = (found: Found, on: string, since: string | undefined) => {
  const day = since ?? firstMapDay(found.ties.map(({ states, ended_on }) => ({ states, endedOn: ended_on })));
  return day !== undefined && day !== on ? day : null;
};

function tieOf(row: TieRow, on: string, since: string | null, service: CaseServiceRow | undefined): Tie {
  const history = { states: row.states, endedOn: row.ended_on }, now = stateOn(history, on), before = since === null ? undefined : stateOn(history, since);
  return {
    id: row.id, version: row.version, mine: row.mine, about: row.about, sector: row.sector, name: row.name, detail: row.detail || (service?.key_worker ?? ''), privatePerson: row.private_person,
    serviceId: row.service_id, partnerId: row.partner_id, confidenceOf: row.confidence_of, drawn: now !== undefined, strength: now?.strength ?? null, direction: now?.direction ?? null,
    stateSince: now?.onDay ?? null, endedOn: row.ended_on, change: since === null ? null : changeBetween(before, now), before: before?.strength ?? null,
  };
}

/** A service of the case whose tie nobody has described: it stands on the map without a strength. */
function undescribed(service: CaseServiceRow, on: string, since: string | null): Tie {
  const takesPart = (day: string) => service.since <= day && (service.ended_on === null || service.ended_on >= day);
  const as = (day: string): Pick<State, 'strength'> | undefined => (takesPart(day) ? { strength: 'plain' } : undefined);
  return {
    id: service.service_id, version: null, mine: false, about: [], sector: 'services_in_case', name: service.name, detail: service.key_worker ?? '', privatePerson: false,
    serviceId: service.service_id, partnerId: null, confidenceOf: null, drawn: takesPart(on), strength: null, direction: null, stateSince: null, endedOn: service.ended_on,
    change: since === null ? null : changeBetween(as(since), as(on)), before: null,
  };
}

export function mapOf(found: Found, on: string, asked: string | undefined): NetworkMap {
  const since = comparedWith(found, on, asked), services = new Map(found.services.map((service) => [service.service_id, service]));
  // One service, one place on the map: what we wrote ourselves goes before what another organisation did.
  const described = new Map<string, TieRow>();
  for (const tie of found.ties) if (tie.sector === 'services_in_case' && tie.service_id && (!described.has(tie.service_id) || (tie.mine && !described.get(tie.service_id)!.mine))) described.set(tie.service_id, tie);
  const ties = found.ties.filter((tie) => tie.sector !== 'services_in_case' || !tie.service_id || described.get(tie.service_id) === tie);
  return {
    on, since, days: daysOf(found.ties.map(({ states, ended_on }) => ({ states, endedOn: ended_on })), found.notes.map(({ onDay }) => onDay)),
    people: found.people.map((p) => {
      const name = [p.given_name, p.family_name].filter(Boolean).join(' ') || p.native_name || '?';
      return { id: p.id, name, callName: p.given_name || name, sex: p.sex, part: p.part, birthYear: p.birth_date === null ? null : Number(p.birth_date.slice(0, 4)), age: ageOn(p.birth_date, p.birth_precision, on) };
    }),
    relations: found.relations, kin: found.kin, readers: found.readers, leading: found.leading,
    ties: [...ties.map((tie) => tieOf(tie, on, since, tie.service_id ? services.get(tie.service_id) : undefined)), ...found.services.filter(({ service_id }) => !described.has(service_id)).map((service) => undescribed(service, on, since))],
    notes: found.notes.filter(({ onDay }) => onDay <= on),
  };
}
