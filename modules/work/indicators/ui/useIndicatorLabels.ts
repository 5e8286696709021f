import { useLingui } from '@lingui/react/macro';
import { useRead } from '#platform/design/query.ts';
import type { Language } from '#platform/i18n/format.ts';
import { useCodes, useTerritory } from '#modules/directory/ui/index.ts';
import { indicators, type Filter, type Indicator } from '../contract.ts';
import { sayIndicator, type Labels } from '../say.ts';

const idsOf = (filters: readonly Filter[]) => [...new Set(filters.flatMap((f) => [...f.serviceIds ?? [], ...f.placeIds ?? [], ...f.partnerIds ?? [], ...f.projectIds ?? []]))].toSorted().slice(0, 200);

/** How codes and rows of the directory that these filters speak of are called, in the reader's language. */
export function useLabelsOf(filters: readonly Filter[]): Labels {
  const { t } = useLingui();
  const lists = {
    activity: useCodes('activity').label, work_topic: useCodes('work_topic').label, language: useCodes('language').label, citizenship: useCodes('citizenship').label, residence_kind: useCodes('residence_kind').label, accommodation_kind: useCodes('accommodation_kind').label,
    situation: useCodes('situation').label, target_group: useCodes('target_group').label,
  };
  const { nameOf } = useTerritory(), ids = idsOf(filters);
  const names = useRead(indicators.names, { query: { ids: ids.join(',') } }, { enabled: ids.length > 0, keepPrevious: true });
  const unnamed = names.isPending && ids.length > 0 ? '…' : t`bez názvu`;
  return (list, key) => (list === 'orp' ? nameOf(key) : list === 'service' || list === 'place' || list === 'partner' || list === 'project' ? names.data?.items.find(({ id }) => id === key)?.name ?? unnamed : lists[list](key));
}

export function useLanguage(): Language {
  const { i18n } = useLingui();
  return i18n.locale === 'en' || i18n.locale === 'uk' ? i18n.locale : 'cs';
}
/** The sentence of a definition, in the reader's language. */
export function useSentence(indicator: Indicator): string {
  const label = useLabelsOf(indicator.whole ? [indicator.filter, indicator.whole] : [indicator.filter]), language = useLanguage();
  return sayIndicator(indicator, language, label);
}
