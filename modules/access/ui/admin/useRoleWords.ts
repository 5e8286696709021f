import { useLingui } from '@lingui/react/macro';

/** Roles, professions and kinds of organisations in words. */
export function useRoleWords() {
  const { t } = useLingui();
  return {
    role: { worker: t`pracovník/pracovnice`, head: t`vedoucí`, coordinator: t`koordinátor/koordinátorka`, methodologist: t`metodik/metodička`, analyst: t`analytik/analytička`, secretary: t`tajemník/tajemnice`, administrator: t`správce/správkyně` },
    profession: { social_worker: t`sociální pracovník/pracovnice`, social_care_worker: t`pracovník/pracovnice v sociálních službách`, intercultural_worker: t`interkulturní pracovník/pracovnice`, community_worker: t`komunitní pracovník/pracovnice`, teacher: t`pedagog/pedagožka`, psychologist: t`psycholog/psycholožka`, lawyer: t`právník/právnička`, other: t`jiná` },
    kind: { ngo: t`nezisková organizace`, centre_network: t`síť center`, centre: t`centrum`, orp: t`obec s rozšířenou působností`, region: t`kraj`, ministry: t`ministerstvo`, other: t`jiná` },
  };
}
/** What a select needs. */
export const optionsOf = <T extends string>(words: Record<T, string>) => (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));
