// From rows to "who sees what": one party per organisation, one line per level.
import type { Db } from '#platform/db/connect.ts';
import * as q from './queries.ts';
import { rankOf } from './rules.ts';
import * as s from './sees-queries.ts';
import type { Party } from './shapes.ts';

type Line = Party['sees'][number];

/** The highest release of each person, persons of the same level and end put together; the rest sees nothing. */
function linesOf(released: readonly q.Found[], persons: readonly { id: string; name: string }[]): Line[] {
  const lines = new Map<string, Line>();
  for (const person of persons) {
    const [best] = released.filter((r) => r.person.id === person.id).toSorted((a, b) => rankOf(b.level) - rankOf(a.level) || (a.validTo < b.validTo ? 1 : -1));
    const key = best ? `${best.level} ${best.validTo} ${best.ground}` : '';
    const line = lines.get(key) ?? { level: best?.level ?? null, people: [], validTo: best?.validTo ?? null, ground: best?.ground ?? null };
    line.people.push(person.name);
    lines.set(key, line);
  }
  return [...lines.values()].toSorted((a, b) => (b.level ? rankOf(b.level) : -1) - (a.level ? rankOf(a.level) : -1));
}

export async function whoSees(db: Db, caseId: string): Promise<{ parties: Party[]; inTeam: boolean; leads: boolean; lastForeign: NonNullable<Awaited<ReturnType<typeof s.findLastForeign>>> | null }> {
  const [taking, workers, coordinators, persons, releases, lastForeign] = await Promise.all([
    s.findTaking(db, caseId), s.findWorkers(db, caseId), s.findCoordinators(db, caseId), s.findPersons(db, caseId), q.ofCase(db, caseId), s.findLastForeign(db, caseId),
  ]);
  const leads = taking.some((t) => t.leads && t.mine);
  const inForce = releases.filter((r) => r.state === 'in_force');
  const parties = taking.flatMap((t): Party[] => {
    const about = { organisation: { id: t.organisationId, name: t.name, shortName: t.shortName }, leads: t.leads, mine: t.mine, services: t.services };
    const own = workers.filter((w) => w.organisationId === t.organisationId);
    const coordinate = [...new Set([...own.filter((w) => w.role === 'coordinator').map((w) => w.name), ...(t.leads ? coordinators.filter((c) => c.organisationId === t.organisationId).map((c) => c.name) : [])])];
    const party: Party = {
      ...about, coordinates: false, workers: own.filter((w) => w.role !== 'coordinator').map((w) => w.name),
      sees: t.leads ? [] : linesOf(inForce.filter((r) => r.to.id === t.organisationId), persons),
    };
    return [party, ...(coordinate.length ? [{ ...about, services: [], workers: coordinate, coordinates: true, sees: [] }] : [])];
  });
  return { parties, inTeam: workers.some((w) => w.me), leads, lastForeign: leads ? lastForeign ?? null : null };
}
