import { useLingui } from '@lingui/react/macro';
import { day } from '#platform/i18n/format.ts';
import type { FamilyRole, Profile } from '../contract.ts';
import type { Address, Benefit, Contact, Language, Occupation } from '../facts/contract.ts';
import type { Relation } from '../kin/contract.ts';

export const asOptions = <K extends string>(names: Record<K, string>) => (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }));

/** Names of what is chosen about people. */
export function useLabels() {
  const { t } = useLingui();
  const sex: Record<Profile['sex'], string> = { female: t`žena`, male: t`muž`, unstated: t`neuvedeno` };
  const literacy: Record<Profile['literacy'], string> = { unstated: t`nezjištěno`, full: t`čte a píše`, partial: t`čte s obtížemi`, none: t`nečte` };
  const level: Record<Language['spoken'], string> = { unstated: t`nezjištěno`, none: t`vůbec`, basic: t`základy`, good: t`dobře`, native: t`rodilá úroveň` };
  const contactKind: Record<Contact['kind'], string> = { phone: t`telefon`, email: t`e-mail`, whatsapp: t`WhatsApp`, viber: t`Viber`, telegram: t`Telegram`, other: t`jinak` };
  const addressKind: Record<Address['kind'], string> = { permanent: t`trvalý pobyt`, delivery: t`doručovací` };
  const benefitState: Record<Benefit['state'], string> = { asked: t`požádáno`, granted: t`přiznáno`, refused: t`nepřiznáno` };
  const occupationKind: Record<Occupation['kind'], string> = { work: t`práce`, education: t`škola nebo kurz`, qualification: t`kvalifikace` };
  const recognition: Record<Occupation['recognition'], string> = { none: t`neuznáno`, asked: t`požádáno o uznání`, recognised: t`uznáno`, refused: t`uznání zamítnuto` };
  /** What the person of the file is to the other. */
  const relation: Record<Relation['kind'], string> = { parent: t`rodič`, guardian: t`opatrovník, poručník`, partner: t`partner, partnerka`, former_partner: t`bývalý partner, partnerka`, sibling: t`sourozenec`, grandparent: t`prarodič`, other: t`jiný vztah` };
  /** What the other is to the person of the file, when the relation is written from the other side. */
  const reverse: Record<Relation['kind'], string> = { ...relation, parent: t`dítě`, guardian: t`v péči`, grandparent: t`vnouče` };
  const familyRole: Record<FamilyRole, string> = { self: t`první osoba`, partner: t`partner, partnerka`, child: t`dítě`, parent: t`rodič`, sibling: t`sourozenec`, grandparent: t`prarodič`, other: t`jiný vztah` };
  return { sex, literacy, level, contactKind, addressKind, benefitState, occupationKind, recognition, relation, reverse, familyRole };
}

/** Birth as it is known: the day, about a year, or nothing. */
export function useBirth() {
  const { t } = useLingui();
  return ({ birthDate, birthPrecision }: Pick<Profile, 'birthDate' | 'birthPrecision'>) => {
    if (!birthDate) return '';
    if (birthPrecision === 'known') return day(birthDate);
    const year = birthDate.slice(0, 4);
    return t`asi ${year}`;
  };
}
