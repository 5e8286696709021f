// How a report is said.
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { day } from '#platform/i18n/format.ts';
import type { AuditReport, Missing, ReportContent } from '../contract.ts';

export function useReportWords() {
  const { t } = useLingui();
  const reader: Record<AuditReport['readers'][number]['kind'], string> = { service: t`služba`, founder: t`zřizovatel`, municipality: t`obec`, region: t`kraj`, ministry: t`ministerstvo`, method_team: t`metodický tým`, other: t`jiný čtenář` };
  const severity = { serious: t`závažné`, middle: t`střední`, small: t`drobné` }, importance = { essential: t`zásadní`, important: t`důležité`, useful: t`doplňkové` };
  const outcome = { taken: t`přijato, text se změnil`, partly: t`přijato zčásti`, kept: t`text zůstává` };
  const talks: Record<NonNullable<ReportContent['talks']>[number]['kind'], string> = { client: t`s klienty`, worker: t`s pracovníky`, head: t`s vedením`, other: t`s dalšími lidmi` };
  const missing = ({ why, of }: Missing): string => {
    const count = of.length;
    switch (why) {
      case 'undecided': return plural(count, { one: '# kritérium nemá hodnocení', few: '# kritéria nemají hodnocení', many: '# kritéria nemá hodnocení', other: '# kritérií nemá hodnocení' });
      case 'no_evidence': return plural(count, { one: '# hodnocení nemá žádný důkaz', few: '# hodnocení nemají žádný důkaz', many: '# hodnocení nemá žádný důkaz', other: '# hodnocení nemá žádný důkaz' });
      case 'unanswered': return plural(count, { one: '# připomínka služby nemá odpověď', few: '# připomínky služby nemají odpověď', many: '# připomínky služby nemá odpověď', other: '# připomínek služby nemá odpověď' });
      case 'undeclared': return t`Nezávislost zatím neprohlásili: ${of.join(', ')}`;
      case 'no_reader': return t`Služba není mezi čtenáři auditu, návrh jí zatím nejde poslat`;
      case 'names': return t`V textech jsou slova, která vypadají jako jména: ${of.join(', ')}`;
      case 'unchecked': return plural(count, { one: '# doporučení z minula nikdo neprošel', few: '# doporučení z minula nikdo neprošel', many: '# doporučení z minula nikdo neprošel', other: '# doporučení z minula nikdo neprošel' });
      case 'comments_run': return t`Lhůta pro připomínky běží do ${day(of[0]!)}`;
    }
  };
  return { reader, severity, importance, outcome, talks, missing };
}
