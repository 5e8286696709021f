// A conference in the family's case, for tests: called by Olena, about the mother and the father.
import { newId } from '#platform/http/client.ts';
import type { Asker } from '#platform/testing/house.ts';
import type { SharedCase } from '#modules/cases/testing.ts';
import { adds } from '#modules/documents/testing.ts';
import { conferences } from './contract.ts';

export async function callConference(by: Asker, family: SharedCase, about: string[] = [family.mother, family.father]): Promise<string> {
  const id = newId();
  await by.ok(conferences.start, { params: { caseId: family.caseId }, body: { id, about, goal: 'Domluvit se, kdo Marka vodí do školky', points: ['client_wants', 'safe', 'several', 'to_decide'], recommended: true, reason: 'TAJNE-VHODNOST', goOn: true } });
  return id;
}
export const invites = async (by: Asker, meetingId: string, who: { membershipId?: string; personId?: string; name?: string }, part: 'member' | 'client' | 'family' | 'guest' | 'professional' = 'member'): Promise<string> => {
  const id = newId();
  await by.ok(conferences.invite, { params: { meetingId }, body: { id, part, ...who } });
  return id;
};
/** A signed paper of the case, and the consent that stands on it. */
export async function consents(by: Asker, family: SharedCase, attendeeId: string, personId: string, { signedOn, validTo }: { signedOn: string; validTo: string }, signedById?: string): Promise<string> {
  const documentId = await adds(by, { caseId: family.caseId, about: [personId], title: 'Souhlas s účastí' }), id = newId();
  await by.ok(conferences.consent, { params: { attendeeId }, body: { id, personId, documentId, signedOn, validTo, ...(signedById && { signedById }) } });
  return id;
}
