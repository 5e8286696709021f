// What other rooms ask of a case before they write into it.
import type { Db } from '#platform/db/connect.ts';
import { against, notFound } from '#platform/http/problems.ts';
import type { Phase } from './rules.ts';
import { findPersons, findReachedCase } from './header-queries.ts';
import { standingOf } from './rules.ts';
import type { CasePerson, Named } from './shapes.ts';
import { findCaseState } from './state-queries.ts';

export type CaseState = { phase: Phase; episode: number; closed: boolean; label: string; of: 'client' | 'locality'; organisationId: string; /** My organisation leads it. */ own: boolean };

/** How far a case is. A case that I do not see, or whose sharing has ended, is not found. */
export async function caseState(db: Db, caseId: string): Promise<CaseState> {
  const found = await findCaseState(db, caseId);
  if (!found) throw notFound();
  return { ...found, closed: found.phase === 'closed' };
}

/** Asked by whoever writes a fact of a case: not found when out of reach, refused with a sentence when closed. */
export async function assertOpen(db: Db, caseId: string): Promise<CaseState> {
  const state = await caseState(db, caseId);
  if (state.closed) throw against({ cs: 'Případ je uzavřený. Nejdřív ho znovu otevřete.', en: 'The case is closed. Open it again first.', uk: 'Справу закрито. Спочатку відкрийте її знову.' });
  return state;
}

/** What only the leading organisation does. */
export async function assertLead(db: Db, caseId: string): Promise<CaseState> {
  const state = await caseState(db, caseId);
  if (!state.own) throw against({ cs: 'Tohle může jen organizace, která případ vede.', en: 'Only the organisation that leads the case may do this.', uk: 'Це може зробити лише організація, яка веде справу.' });
  return state;
}
export async function assertOpenLead(db: Db, caseId: string): Promise<CaseState> {
  await assertLead(db, caseId);
  return assertOpen(db, caseId);
}

export type CaseInHand = { id: string; label: string; number: string | null; phase: Phase | null; lead: Named | null; writable: boolean; persons: CasePerson[] };
/** The short view of a case: what it is called, how far it is, who stands in it. Undefined when out of reach or when the sharing has ended. */
export async function caseInHand(db: Db, caseId: string): Promise<CaseInHand | undefined> {
  const found = await findReachedCase(db, caseId);
  if (!found?.visible) return undefined;
  return {
    id: caseId, label: found.label, number: found.number, phase: found.phase, lead: { id: found.organisation_id, name: found.lead_name },
    writable: found.open && found.phase !== 'closed' && standingOf(found) !== 'invited', persons: await findPersons(db, caseId),
  };
}

export { openCase, openProspect, whoMayLead } from './opening.ts';
export { emptyPlaces, handOverPlace, placeCounts, placesOf, type Place } from './places.ts';
