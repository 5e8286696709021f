import { useLingui } from '@lingui/react/macro';
import { number } from '#platform/i18n/format.ts';

export function useStaffWords() {
  const { t } = useLingui();
  return {
    half: (of: string) => (of.endsWith('1') ? t`1. pololetí ${of.slice(0, 4)}` : t`2. pololetí ${of.slice(0, 4)}`),
    fte: (n: number) => number(Math.round(n * 100) / 100),
    professions: [{ key: 'socialWorkers', name: t`sociální pracovníci` }, { key: 'careWorkers', name: t`pracovníci v sociálních službách` }, { key: 'others', name: t`ostatní` }] as const,
    source: { service: t`dala služba`, head: t`řekl vedoucí`, documents: t`z dokumentů`, register: t`z registru`, other: t`jinak` } as const,
  };
}
