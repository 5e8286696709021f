import { useLingui } from '@lingui/react/macro';
import type { As, Shown } from '../contract.ts';

/** Words of the summary: numbers that are not shown, levels of seriousness, states, addressees. */
export function useSummaryWords() {
  const { t } = useLingui();
  const severity = { serious: t`závažné`, middle: t`střední`, small: t`drobné` } as const;
  const state: Record<string, string> = { given: t`čeká na odpověď`, accepted: t`přijato, plní se`, declined: t`odmítnuto`, proved: t`doloženo, čeká na ověření`, done: t`splněno a ověřeno`, dropped: t`už se nepožaduje` };
  const addressee: Record<string, string> = { service: t`služba`, founder: t`zřizovatel`, municipality: t`obec`, region: t`kraj`, ministry: t`ministerstvo`, method_team: t`metodická podpora`, other: t`někdo jiný` };
  const age = { quarter: t`do tří měsíců`, year: t`tři měsíce až rok`, older: t`přes rok` } as const;
  const direction = { better: t`lépe`, same: t`stejně`, worse: t`hůř`, other: t`nelze porovnat` } as const;
  const tends = { better: t`spíš lépe`, same: t`beze změny`, worse: t`spíš hůř` } as const;
  const as: Record<As, string> = { whole: t`Vidíte všechna čísla a zjištění za nimi: auditujete nebo audity plánujete.`, read: t`Čísla menší než tři služby se neukazují. Jednotlivé audity, ke kterým máte přístup, čtete v části Audity.`, counts: t`Čtete počty bez jmen služeb. Číslo menší než tři služby se neukazuje ani nedá dopočítat.`, published: t`Čtete zprávu, kterou vám auditující organizace vydala.` };
  const shown = (n: Shown, of?: number | null) => (n === 'under' ? t`méně než 3` : n === 'hidden' ? t`neuvádí se` : of && n === of ? t`ve všech ${n}` : of ? t`${n} z ${of}` : String(n));
  return { severity, state, addressee, age, direction, tends, as, shown };
}
