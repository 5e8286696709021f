import { useLingui } from '@lingui/react/macro';
import { hours } from '#platform/i18n/format.ts';
import { learning, type LearnedRow, type PlanItem } from '../contract.ts';
import { qualifications } from '../qualifications/contract.ts';
import { inHours } from '../rules.ts';

/** What is read anew after anything of learning changes. */
export const learningChanged = [learning.team, learning.worker, learning.mine, learning.rules, qualifications.list] as const;
/** Learning in words. */
export function useLearningWords() {
  const { t } = useLingui();
  const sources: Record<LearnedRow['source'], string> = { entry: t`zápis o vzdělávání`, record: t`záznam práce`, sitting: t`docházka supervize`, event: t`osvědčení z programu` };
  const payers: Record<PlanItem['payer'], string> = { employer: t`organizace`, project: t`projekt`, worker: t`pracovník`, free: t`zdarma` };
  const states: Record<PlanItem['state'], string> = { planned: t`plánováno`, done: t`splněno`, dropped: t`upuštěno` };
  const crisis = { coordination: t`vedení krize`, team: t`práce v krizovém týmu`, media: t`mluvení s médii` };
  return { sources, payers, states, crisis, h: (minutes: number) => hours(inHours(minutes)) };
}
