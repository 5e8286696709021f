// Opening a case: its row, own service, first episode and who leads it. Whom it is about is put in by whoever opens it.
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import * as state from './state-queries.ts';
import * as team from './team-queries.ts';

export type Opening = {
  id: string; label: string; subjectKind: 'person' | 'family' | 'locality'; scope: 'internal' | 'external'; mode: 'individual' | 'team'; phase: 'prospect' | 'mapping';
  serviceId: string; /** Whose the service is. */ organisationId: string; leadMembershipId: string;
  agreement?: { form: 'oral' | 'written'; on: string; scope: string; endsOn: string | null } | null;
};

export async function openCase(db: Db, { agreement, ...one }: Opening): Promise<void> {
  await state.insertCase(db, { id: one.id, label: one.label, subject_kind: one.subjectKind, scope: one.scope, mode: one.mode, phase: one.phase });
  await team.insertCaseService(db, {
    id: newId(), case_id: one.id, service_id: one.serviceId, organisation_id: one.organisationId, lead_organisation_id: one.organisationId, state: 'accepted',
    ...(agreement && { agreement_form: agreement.form, agreement_on: agreement.on, agreement_scope: agreement.scope, agreement_ends_on: agreement.endsOn }),
  });
  await state.insertEpisode(db, { id: newId(), case_id: one.id, number: 1, opened_on: today(), opening_reason: '' });
  await team.insertMember(db, { id: newId(), case_id: one.id, membership_id: one.leadMembershipId, service_id: one.serviceId, role: 'leading_key_worker' });
}

/** Whose a service of ours is, and whether a colleague may lead; undefined when either is not. */
export async function whoMayLead(db: Db, serviceId: string, membershipId: string): Promise<{ organisationId: string } | undefined> {
  const [organisationId, colleagues] = await Promise.all([team.findServiceOrganisation(db, serviceId), team.findColleagues(db)]);
  return organisationId && colleagues.some((one) => one.id === membershipId) ? { organisationId } : undefined;
}

/** A case of one client who has no agreement yet. */
export async function openProspect(db: Db, { personId, ...one }: Pick<Opening, 'id' | 'label' | 'serviceId' | 'organisationId' | 'leadMembershipId'> & { personId: string }): Promise<void> {
  await openCase(db, { ...one, subjectKind: 'person', scope: 'internal', mode: 'individual', phase: 'prospect' });
  await team.insertCasePerson(db, { id: newId(), case_id: one.id, person_id: personId, part: 'client' });
}
