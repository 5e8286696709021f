import { useLingui } from '@lingui/react/macro';
import type { DonorKind, Labour, Needed, Schooling, SupportState } from '../rules.ts';

/** Names of donors, states of support and what the export needs, in the reader's language. */
export function useProjectWords() {
  const { t } = useLingui();
  const donorKind: Record<DonorKind, string> = { esf: t`Evropský sociální fond (OPZ+)`, ministry: t`ministerstvo`, region: t`kraj`, municipality: t`obec`, foundation: t`nadace nebo nadační fond`, own: t`vlastní peníze`, other: t`jiný zdroj` };
  const labour: Record<Labour, string> = { employed: t`zaměstnání`, self_employed: t`samostatná výdělečná činnost`, unemployed: t`bez zaměstnání, hledá ho`, inactive: t`mimo trh práce (studium, péče, důchod)` };
  const schooling: Record<Schooling, string> = { isced0_2: t`nejvýše základní (ISCED 0–2)`, isced3_4: t`střední (ISCED 3–4)`, isced5_8: t`vyšší nebo vysokoškolské (ISCED 5–8)` };
  const state: Record<SupportState, string> = { over: t`nad prahem`, near: t`blízko prahu`, below: t`pod prahem` };
  const stateTitle: Record<SupportState, string> = { over: t`Nad prahem`, near: t`Blízko prahu`, below: t`Pod prahem` };
  const needed: Record<Needed, string> = { consent: t`souhlas`, name: t`jméno a příjmení`, birthDate: t`přesné datum narození`, sex: t`pohlaví`, address: t`adresa`, labour: t`postavení na trhu práce`, schooling: t`vzdělání` };
  return { donorKind, labour, schooling, state, stateTitle, needed };
}
/** What is mended on the person's card, and what on the sheet of the project. */
export const onCard: readonly Needed[] = ['name', 'birthDate', 'sex', 'address'];
