// A row as the reader gets it, with what they can do with it.
import type { Answer } from '#platform/http/contract.ts';
import type { commitments } from './contract.ts';
import type { Row } from './queries.ts';
import { mayDo, type Standing } from './rules.ts';

type Shown = Answer<typeof commitments.ofCase>['items'][number];

export const standing = (row: Row): Standing => ({ state: row.state, organisationId: row.organisation_id, ownerOrganisationId: row.owner_organisation_id, dueOn: row.due_on, proposedOn: row.proposed_on, onlyCoordinates: row.only_coordinates });
/** Organisations whose word I may give now: none when the case is shut for us. */
export const actsFor = (row: Row): string[] => row.open ? row.mine : [];

export const shown = (row: Row): Shown => ({
  id: row.id, version: row.version, caseId: row.case_id, caseLabel: row.case_label, goalId: row.goal_id, what: row.what, about: row.about,
  startsOn: row.starts_on, dueOn: row.due_on, dueTime: row.due_time, priority: row.priority, kind: row.kind, state: row.state, proposedOn: row.proposed_on, doneOn: row.done_on,
  owner: {
    kind: row.owner_kind, name: row.owner_name || null, membershipId: row.owner_membership_id, serviceId: row.owner_service_id, personId: row.owner_person_id, partnerId: row.partner_id,
    organisation: row.owner_organisation_id && row.owner_organisation_name !== null ? { id: row.owner_organisation_id, shortName: row.owner_organisation_name } : null,
    askedOn: row.asked_on, askedBy: row.asked_by ? { membershipId: row.asked_by, name: row.asked_by_name } : null, remindOn: row.remind_on,
  },
  organisation: { id: row.organisation_id, shortName: row.organisation_name }, own: row.mine.includes(row.organisation_id), authorName: row.author_name,
  confidenceOf: row.confidence_of, needs: row.needs, meeting: row.meeting, lastText: row.last_text, writtenOn: row.written_on, since: row.since.toISOString(), may: mayDo(standing(row), actsFor(row)),
});
