import { useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { programmeStudies, type Features } from '../contract.ts';
import type { ageBands, childrenBands, citizenshipGroups, districts, Feature, households } from '../rules.ts';

export const changed = { invalidates: [programmeStudies.list] } as const;
/** Features and their codes in words. */
export function useFeatureWords() {
  const { t } = useLingui(), topics = useCodes('need_domain');
  const names: Record<Feature, string> = { household: t`domácnost`, children: t`děti`, citizenship: t`občanství`, age: t`věk klienta`, district: t`obvod`, topics: t`témata` };
  const household: Record<typeof households[number], string> = { alone: t`člověk sám`, adults: t`víc dospělých bez dětí`, one_parent: t`jeden dospělý s dětmi`, parents: t`víc dospělých s dětmi`, with_children: t`domácnost s dětmi`, without_children: t`domácnost bez dětí` };
  const children: Record<typeof childrenBands[number], string> = { none: t`bez dětí`, one: t`jedno dítě`, two: t`dvě děti`, three: t`tři děti`, four: t`čtyři děti`, five_more: t`pět a více dětí`, one_two: t`jedno až dvě děti`, three_more: t`tři a více dětí` };
  const citizenship: Record<typeof citizenshipGroups[number], string> = { czech: t`české`, ukraine: t`ukrajinské`, eu: t`jiné státy EU`, other: t`jiné státy mimo EU`, foreign: t`cizí (neupřesněno)` };
  const age: Record<typeof ageBands[number], string> = { under_18: t`do 18 let`, '18_29': t`18 až 29 let`, '30_44': t`30 až 44 let`, '45_64': t`45 až 64 let`, '65_more': t`65 a více let`, adult: t`dospělý (neupřesněno)` };
  const district: Record<typeof districts[number], string> = { regional_city: t`obvod krajského města`, smaller: t`menší obvod` };
  const of = { household, children, citizenship, age, district } as const;
  /** One feature of a study; empty when it is not said. */
  const said = (f: Features, feature: Feature): string => (feature === 'topics' ? f.topics.map((code) => topics.label(code)).join(', ') : (of[feature] as Record<string, string>)[f[feature]] ?? '');
  return { names, of, topics: topics.options, said };
}
