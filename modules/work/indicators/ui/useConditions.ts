// What may narrow down which records count, in the words of the editor.
import { useLingui } from '@lingui/react/macro';
import { useRead } from '#platform/design/query.ts';
import { useCodes, useTerritory } from '#modules/directory/ui/index.ts';
import { recordKinds } from '../../rules.ts';
import { indicators, type Filter } from '../contract.ts';
import { ageBands, euGroups } from '../rules.ts';
import { choiceWords } from '../choice-words.ts';
import { kindNouns } from '../words.ts';
import { useLanguage } from './useIndicatorLabels.ts';

export type Option = { value: string; label: string };
/** `options` one chooses several of, `of` rows of the directory that are searched for, `yes`/`no` an either–or. */
export type Condition = { field: Exclude<keyof Filter, 'outside' | 'otherCitizenships'>; group: string; label: string } & ({ options: readonly Option[] } | { of: 'service' | 'place' | 'partner' } | { yes: string; no: string });

export function useConditions(kept: Filter): Condition[] {
  const { t } = useLingui();
  const language = useLanguage(), words = choiceWords[language], choices = (list: string): Option[] => Object.entries(words[list] ?? {}).map(([value, label]) => ({ value, label }));
  const activities = useCodes('activity', null, kept.activities).options, topics = useCodes('work_topic', null, kept.topics).options, languages = useCodes('language', null, kept.languages).options, citizenships = useCodes('citizenship', null, kept.citizenships).options;
  const residences = useCodes('residence_kind', null, kept.residences).options, accommodations = useCodes('accommodation_kind', null, kept.accommodations).options, situations = useCodes('situation', null, kept.situations).options, targetGroups = useCodes('target_group', null, kept.targetGroups).options;
  const orps = useTerritory().groups.flatMap(({ items }) => items);
  const projects = (useRead(indicators.choices).data?.projects ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const work = t`Jaká práce`, where = t`Kde a s kým`, whom = t`U koho`;
  return [
    { field: 'kinds', group: work, label: t`Druh práce`, options: recordKinds.map((kind) => ({ value: kind, label: kindNouns[language][kind][0] })) },
    { field: 'topics', group: work, label: t`Téma`, options: topics }, { field: 'activities', group: work, label: t`Činnost`, options: activities }, { field: 'courseKinds', group: work, label: t`Druh kurzu`, options: choices('courseKind') },
    { field: 'modes', group: work, label: t`Způsob`, options: choices('mode') }, { field: 'directness', group: work, label: t`Přímá a nepřímá práce`, options: choices('directness') }, { field: 'languages', group: work, label: t`Jazyk`, options: languages },
    { field: 'interpreted', group: work, label: t`Tlumočení`, yes: t`s tlumočením`, no: t`bez tlumočení` }, { field: 'accredited', group: work, label: t`Akreditace`, yes: t`s akreditací`, no: t`bez akreditace` }, { field: 'projectIds', group: work, label: t`Projekt`, options: projects },
    { field: 'professions', group: work, label: t`Profese pracovníka`, options: choices('profession') },
    { field: 'orps', group: where, label: t`ORP`, options: orps }, { field: 'placeIds', group: where, label: t`Místo`, of: 'place' }, { field: 'placeKinds', group: where, label: t`Druh místa`, options: choices('placeKind') }, { field: 'serviceIds', group: where, label: t`Služba`, of: 'service' },
    { field: 'partnerIds', group: where, label: t`Partner`, of: 'partner' }, { field: 'partnerKinds', group: where, label: t`Druh partnera`, options: choices('partnerKind') },
    { field: 'citizenships', group: whom, label: t`Státní občanství`, options: citizenships }, { field: 'euGroups', group: whom, label: t`Skupina států`, options: euGroups.map((value) => ({ value, label: words['euGroup']![value]! })) }, { field: 'residences', group: whom, label: t`Pobyt`, options: residences },
    { field: 'accommodations', group: whom, label: t`Bydlení`, options: accommodations }, { field: 'ageBands', group: whom, label: t`Věk`, options: ageBands.map((value) => ({ value, label: value.replace('-', '–') })) }, { field: 'sexes', group: whom, label: t`Pohlaví`, options: choices('sex') },
    { field: 'situations', group: whom, label: t`Situace`, options: situations }, { field: 'targetGroups', group: whom, label: t`Cílová skupina`, options: targetGroups },
  ];
}
