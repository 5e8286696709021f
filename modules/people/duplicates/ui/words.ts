import { useLingui } from '@lingui/react/macro';
import { day } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { useBirth, useLabels } from '../../ui/labels.ts';
import type { Card } from '../contract.ts';
import type { Reason, Takeable } from '../rules.ts';

/** Why two cards may be of one person, and what stands on them, in words. */
export function useDuplicateWords() {
  const { t } = useLingui();
  const birth = useBirth(), labels = useLabels(), countries = useCodes('citizenship'), languages = useCodes('language');
  const reason: Record<Reason, string> = {
    same_name: t`stejné jméno v jiném zápisu`, near_name: t`jméno se liší překlepem`, initial: t`shodné jméno, druhé jen část nebo začáteční písmeno`, other_family_name: t`jiné příjmení`,
    same_birth: t`stejné datum narození`, swapped_birth: t`prohozený den a měsíc narození`, near_birth: t`datum narození se liší v jednom čísle`,
    same_contact: t`stejný telefon nebo adresa`, same_document: t`stejná platnost pobytu`, same_household: t`stejná domácnost`, same_address: t`stejné bydliště`,
  };
  const field: Record<Takeable, string> = {
    title: t`Titul`, givenName: t`Jméno latinkou`, familyName: t`Příjmení latinkou`, nativeName: t`Jméno v písmu osoby`, patronymic: t`Jméno po otci`, aliases: t`Jiné zápisy`, birth: t`Datum narození`, birthPlace: t`Místo narození`, birthCountry: t`Stát narození`,
    sex: t`Pohlaví`, citizenships: t`Státní občanství`, literacy: t`Čtení a psaní`, interpreterLanguage: t`Tlumočení`, note: t`Poznámka`,
  };
  /** A value of a field as people read it. */
  const value = (of: Takeable, text: string): string => {
    if (!text) return t`neuvedeno`;
    switch (of) {
      case 'birth': { const [birthDate, birthPrecision] = text.split(' ') as [string, 'known' | 'approximate']; return birth({ birthDate, birthPrecision }); }
      case 'birthCountry': return countries.label(text);
      case 'citizenships': return text.split(', ').map(countries.label).join(', ');
      case 'interpreterLanguage': return languages.label(text);
      case 'sex': return labels.sex[text as keyof typeof labels.sex] ?? text;
      case 'literacy': return labels.literacy[text as keyof typeof labels.literacy] ?? text;
      default: return text;
    }
  };
  const about = (card: Card): string => [card.nativeName !== card.name && card.nativeName, birth(card), card.service, card.phones.join(', '), t`zapsáno ${day(card.registeredOn)}`].filter(Boolean).join(' · ');
  return { reason, field, value, about };
}
