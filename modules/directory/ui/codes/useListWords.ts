import { useLingui } from '@lingui/react/macro';
import type { CodeList } from '../../contract.ts';

/** Names of the lists and what they are for, in the order in which they are offered. */
export function useListWords() {
  const { t } = useLingui();
  const names: Record<CodeList, string> = {
    activity: t`Činnosti`, need_domain: t`Oblasti potřeb`, vulnerability_factor: t`Faktory zranitelnosti`, barrier_domain: t`Oblasti bariér`, closing_reason: t`Jak podpora skončila`, accommodation_kind: t`Druhy bydlení`, document_kind: t`Druhy dokumentů`, benefit_kind: t`Druhy dávek`,
    residence_kind: t`Druhy pobytu`, language: t`Jazyky`, citizenship: t`Státní občanství`, target_group: t`Cílové skupiny`, service_attribute: t`Vlastnosti služeb`, work_topic: t`Témata práce`, situation: t`Životní situace`, early_sign: t`Časné znaky v lokalitách`, complaint_subject: t`Čeho se stížnosti týkají`, audit_theme: t`Témata zjištění auditů`, departure_destination: t`Kam lidé odcházejí`, programme_topic: t`Témata podpory v programech`, learning_kind: t`Způsoby vzdělávání`, qualification_kind: t`Druhy způsobilostí`,
  };
  return { names, lists: Object.keys(names) as CodeList[] };
}
