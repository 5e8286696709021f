import { useLingui } from '@lingui/react/macro';
import { day } from '#platform/i18n/format.ts';
import type { PartnerKind, PlaceKind, ServiceForm, ContactRole } from '../../contract.ts';
import { useLabels } from '../../ui/labels.ts';
import { useTerritory } from '../../ui/useTerritory.ts';
import { useCodes } from '../../ui/useCodes.ts';
import type { Change } from '../contract.ts';
import type { Hours } from '../hours.ts';
import { useHoursText } from './hoursText.ts';
import { useWords } from './words.ts';

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Lines of the history in the reader's words: what was done to what, names of fields, values. */
export function useChangeText() {
  const { t } = useLingui();
  const words = useWords(), labels = useLabels(), hours = useHoursText(), { nameOf } = useTerritory();
  const need = useCodes('need_domain'), group = useCodes('target_group'), language = useCodes('language'), attribute = useCodes('service_attribute');
  const fields: Record<string, string> = {
    name: t`Název`, typeCode: t`Druh`, forms: t`Forma`, description: t`Co dělá`, orpCodes: t`Kde působí`, acceptsReferrals: t`Přijímá nové lidi`, endsOn: t`Poslední den`, open: t`Vidí všichni`, kind: t`Co to je`, ico: t`IČO`, note: t`Poznámka`,
    needs: t`S čím pomáhá`, targetGroups: t`Cílové skupiny`, ageFrom: t`Věk od`, ageTo: t`Věk do`, capacity: t`Kapacita`, capacityUnit: t`Co se počítá`, conditions: t`Podmínky`, application: t`Jak se přihlásit`, bring: t`Co vzít s sebou`, costKind: t`Cena`, cost: t`Cena slovy`, languages: t`Jazyky`, interpreting: t`Tlumočení`, attributes: t`Co dalšího platí`, regionCodes: t`Celé kraje`, alert: t`Upozornění`, publishedSince: t`Na veřejných stránkách od`, agreedBy: t`Souhlas`,
    label: t`Kontakt`, role: t`K čemu je`, phone: t`Telefon`, email: t`E-mail`, web: t`Web`, address: t`Adresa`, city: t`Obec`, postalCode: t`PSČ`, orpCode: t`ORP`, latitude: t`Zeměpisná šířka`, longitude: t`Zeměpisná délka`, accessNote: t`Jak se tam dostat`, barrierFree: t`Bez bariér`, secret: t`Utajená adresa`,
    weekday: t`Den`, onDay: t`Den`, untilDay: t`Poslední den`, opens: t`Od`, closes: t`Do`, validFrom: t`Platí od`, validTo: t`Platí do`,
  };
  const what: Record<Change['what'], string> = { service: t`Základní údaje`, offer: t`Nabídka`, contact: t`Kontakt`, hours: t`Hodiny`, servicePlace: t`Místo služby`, partner: t`Partner`, place: t`Místo` };
  const done = { insert: t`přidáno`, update: t`změněno`, delete: t`odebráno` };
  const about = ({ what: of, about: text }: Change) => (of === 'hours' && text ? hours.whole(JSON.parse(text) as Hours) : text);
  const one = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    if (value === true) return t`ano`;
    if (value === false) return t`ne`;
    const text = String(value);
    if (field === 'weekday') return words.weekday[Number(value) - 1] ?? text;
    if (field === 'orpCodes' || field === 'orpCode') return nameOf(text);
    if (field === 'needs') return need.label(text);
    if (field === 'targetGroups') return group.label(text);
    if (field === 'languages') return language.label(text);
    if (field === 'attributes') return attribute.label(text);
    if (field === 'forms') return labels.form[text as ServiceForm] ?? text;
    if (field === 'role') return words.role[text as ContactRole] ?? text;
    if (field === 'costKind') return words.cost[text as keyof typeof words.cost] ?? text;
    if (field === 'capacityUnit') return words.unit[text as keyof typeof words.unit] ?? text;
    if (field === 'interpreting') return words.interpreting[text as keyof typeof words.interpreting] ?? text;
    if (field === 'kind') return words.hours[text as Hours['kind']] ?? labels.partnerKind[text as PartnerKind] ?? labels.placeKind[text as PlaceKind] ?? text;
    return isDay(text) ? day(text) : text;
  };
  return {
    heading: (change: Change) => [what[change.what], about(change), done[change.action]].filter(Boolean).join(' · '),
    label: (field: string) => fields[field] ?? field,
    value: (field: string, value: unknown) => (Array.isArray(value) ? value.map((part) => one(field, part)).join(', ') : one(field, value)),
  };
}
