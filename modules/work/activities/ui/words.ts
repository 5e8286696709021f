// How what hangs on an activity is said.
import { useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import type { AnonymousGroup } from '../../details.ts';
import { ageBands } from '../../indicators/rules.ts';

/** Age bands in words. */
export function useBandWords(): Record<typeof ageBands[number], string> {
  const { t } = useLingui();
  return { '0-5': t`0–5 let`, '6-14': t`6–14 let`, '15-17': t`15–17 let`, '18-26': t`18–26 let`, '27-64': t`27–64 let`, '65+': t`65 let a víc` };
}

/** A group without names in one line: `12 žen · Ukrajina · dočasná ochrana`. */
export function useGroupWords(day: string): (group: AnonymousGroup) => string {
  const bands = useBandWords();
  const citizenship = useCodes('citizenship', day).label, residence = useCodes('residence_kind', day).label, accommodation = useCodes('accommodation_kind', day).label, situation = useCodes('situation', day).label;
  const count = ({ people, sex }: AnonymousGroup) => (sex === 'female' ? plural(people, { one: '# žena', few: '# ženy', many: '# ženy', other: '# žen' })
    : sex === 'male' ? plural(people, { one: '# muž', few: '# muži', many: '# muže', other: '# mužů' }) : plural(people, { one: '# člověk', few: '# lidé', many: '# člověka', other: '# lidí' }));
  return (group) => [count(group), group.ageBand && bands[group.ageBand], group.citizenship && citizenship(group.citizenship, day), group.residence && residence(group.residence, day), group.accommodation && accommodation(group.accommodation, day), group.situation && situation(group.situation, day)].filter(Boolean).join(' · ');
}
