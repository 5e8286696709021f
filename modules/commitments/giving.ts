// A commitment is given: by itself, or along with something else in the same transaction.
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import type { Caller } from '#platform/http/serve.ts';
import type { AddCommitment } from './contract.ts';
import * as history from './event-queries.ts';
import type { Given } from './owner.ts';
import * as owners from './owner-queries.ts';
import * as q from './queries.ts';
import * as no from './refusals.ts';
import { firstState } from './rules.ts';

/** Whatever is given to another organisation must be visible to it: about released persons, no confidence. */
export async function assertVisible(db: Db, caseId: string, given: Given, about: readonly string[], confidenceOf: string | null | undefined): Promise<void> {
  if (given.own || !given.owner_organisation_id) return;
  if (confidenceOf) throw no.aConfidence();
  // What is promised in a locality is common to all who take part there.
  if (!about.length && await owners.isCommonWith(db, caseId, given.owner_organisation_id)) return;
  if (!about.length) throw no.aboutNobody();
  const hidden = await owners.notReleasedTo(db, given.owner_organisation_id, given.owner_service_id, caseId, about);
  if (hidden.length) throw no.notReleased(hidden.length);
}

/** Writes it and says what happened: offered to another organisation, or asked of a body. */
export async function write(db: Db, caller: Caller, body: z.output<typeof AddCommitment>, given: Given): Promise<void> {
  const { own: _, ...owner } = given, state = firstState({ organisationId: caller.organisationId, ownerOrganisationId: given.owner_organisation_id });
  await q.add(db, body, owner, state);
  const row = { id: body.id, case_id: body.caseId ?? null, about: body.about, confidence_of: body.confidenceOf ?? null };
  if (state === 'offered') await history.addEvent(db, row, { kind: 'offered', toOrganisation: given.owner_organisation_id });
  else if (given.owner_kind === 'body' && given.asked_on) await history.addEvent(db, row, { kind: 'asked' });
}
