import { useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import type { AnonymousGroup } from '../../details.ts';

/** A group without names in a few words. */
export function useGroupWords() {
  const { t } = useLingui();
  const citizenship = useCodes('citizenship'), residence = useCodes('residence_kind'), accommodation = useCodes('accommodation_kind'), situation = useCodes('situation');
  return (g: Omit<AnonymousGroup, 'people'>) => [
    g.sex === 'female' ? t`ženy` : g.sex === 'male' ? t`muži` : '', g.ageBand ? (g.ageBand === '65+' ? t`65 let a víc` : t`${g.ageBand.replace('-', '–')} let`) : '', g.citizenship && citizenship.label(g.citizenship),
    g.residence && residence.label(g.residence), g.accommodation && accommodation.label(g.accommodation), g.situation && situation.label(g.situation),
  ].filter(Boolean).join(', ') || t`bez rozlišení`;
}
