// What one writes about a new person.
import { newId } from '#platform/http/client.ts';
import type { FamilyRole, Profile } from '../contract.ts';

export type IdentityValues = Omit<Profile, 'id' | 'version' | 'own' | 'organisation' | 'service'>;
export type MemberValues = IdentityValues & { id: string; role: FamilyRole; alsoPartners: boolean; languages: string[]; phone: string };
export type NewFamilyValues = { id: string; serviceId: string | null; label: string; members: MemberValues[] };

export const emptyIdentity: IdentityValues = {
  anonymous: false, givenName: '', familyName: '', nativeName: '', patronymic: '', aliases: [], title: '', birthPlace: '', birthCountry: null, birthDate: null, birthPrecision: 'unknown', sex: 'unstated', citizenships: [], literacy: 'unstated', interpreterLanguage: null, note: '',
};
/** Citizenship, languages and interpreting are usually the same in a family: they begin as the first person has them. */
export const emptyMember = (role: FamilyRole, like?: MemberValues): MemberValues => ({
  ...emptyIdentity, id: newId(), role, alsoPartners: true, phone: '', languages: like?.languages ?? [], citizenships: like?.citizenships ?? [], interpreterLanguage: like?.interpreterLanguage ?? null,
});
export const memberLabels = (nativeName: string, givenName: string, familyName: string, birthDate: string, phone: string, role: string) => ({ nativeName, givenName, familyName, birthDate, phone, role });
