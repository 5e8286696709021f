// Words of actors and duties in the reader's language.
import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import type { Duty } from '../contract.ts';
import type { ActorKind, Area, Part, Standing } from '../rules.ts';
import { titleOf } from '../usual.ts';

export function useSiteWords() {
  const { t, i18n } = useLingui(), language = i18n.locale === 'en' || i18n.locale === 'uk' ? i18n.locale : 'cs';
  const kinds: Record<ActorKind, string> = {
    municipality: t`obec nebo její odbor`, labour_office: t`úřad práce`, child_protection: t`OSPOD`, social_service: t`sociální služba`, health: t`zdravotní služba`, school: t`škola nebo poradna`, police: t`policie`, court: t`soud, probace, exekutor`, housing: t`bydlení`, employer: t`zaměstnavatel`, community: t`komunita, spolek, církev`, other: t`jiný`,
  };
  const standings: Record<Standing, string> = { none: t`zatím žádná`, occasional: t`příležitostná`, regular: t`pravidelná`, formalised: t`domluvená písemně` };
  const tones: Record<Standing, Tone> = { none: 'soon', occasional: 'plain', regular: 'waiting', formalised: 'done' };
  const areas: Record<Area, string> = { coordination: t`Koordinace v obvodu`, case_management: t`Vedení zakázek`, other: t`Další` };
  const parts: Record<Part, string> = { answers: t`odpovídá`, does: t`dělá`, helps: t`pomáhá` };
  return { kinds, standings, tones, areas, parts, language: language as 'cs' | 'uk' | 'en', title: (duty: Pick<Duty, 'title' | 'usual'>) => titleOf(duty, language as 'cs') };
}
