// From the choice of who does it to the row, checked against what I may see.
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import type { OwnerChoice } from './contract.ts';
import * as owners from './owner-queries.ts';
import * as no from './refusals.ts';

export type Given = owners.OwnerColumns & { /** Ours, the client's or a body's: nobody else has to accept. */ own: boolean };
const nobody: Given = { owner_kind: 'nobody', owner_membership_id: null, owner_service_id: null, owner_organisation_id: null, owner_person_id: null, owner_body: '', partner_id: null, asked_on: null, asked_by: null, remind_on: null, own: true };

/** Whose a worker or service is that may be asked where there is no case: those of a meeting. */
export type Asked = { organisationId: string; own: boolean };

/** Columns of the owner. What I may not see, or who does not see the case, is refused; `asked` is who was found otherwise. */
export async function ownerColumns(db: Db, owner: z.output<typeof OwnerChoice>, caseId: string | null, me: string, asked?: Asked): Promise<Given> {
  const given = { ...nobody, owner_kind: owner.kind };
  switch (owner.kind) {
    case 'nobody': return given;
    case 'worker': case 'service': {
      const found = asked ? { organisation_id: asked.organisationId, own: asked.own, reads: true } : owner.kind === 'worker' ? await owners.workerFor(db, owner.membershipId, caseId) : await owners.serviceFor(db, owner.serviceId, caseId);
      if (!found) throw notFound();
      if (!found.reads) throw caseId ? no.notInCase() : no.caseNeeded();
      return { ...given, own: found.own, owner_organisation_id: found.organisation_id, ...(owner.kind === 'worker' ? { owner_membership_id: owner.membershipId } : { owner_service_id: owner.serviceId }) };
    }
    case 'client':
      if (!caseId) throw no.caseNeeded();
      if (!await owners.personInCase(db, owner.personId, caseId)) throw notFound();
      return { ...given, owner_person_id: owner.personId };
    case 'body': {
      if (owner.askedBy && !(await owners.workerFor(db, owner.askedBy, caseId))?.own) throw notFound();
      if (owner.partnerId && !await owners.knowsPartner(db, owner.partnerId)) throw notFound();
      return { ...given, owner_body: owner.body, partner_id: owner.partnerId ?? null, asked_on: owner.askedOn ?? null, asked_by: owner.askedBy ?? (owner.askedOn || owner.remindOn ? me : null), remind_on: owner.remindOn ?? null };
    }
  }
}
