import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { day, number, percent } from '#platform/i18n/format.ts';
import type { Figures, FigureTable } from '../contract.ts';
import type { Insight } from '../rules.ts';
import { inUnit } from './Chart.tsx';

const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0);

/** What a chart shows, in one sentence; and what is missing where there is nothing to show. */
export function useSentences() {
  const { t } = useLingui();
  function of(table: FigureTable, { on }: Figures): string {
    const rows = table.rows.filter(({ key }) => !table.rows.some((one) => one.of === key)), all = sum(rows.flatMap(({ values }) => values)), column = (key: string) => { const c = table.columns.findIndex((one) => one.key === key); return c < 0 ? 0 : sum(rows.map(({ values }) => values[c]!)); };
    const row = rows.toSorted((a, b) => sum(b.values) - sum(a.values))[0], most = table.columns.toSorted((a, b) => column(b.key) - column(a.key))[0], n = number(all), name = row?.name ?? '', top = row ? inUnit(table, sum(row.values)) : '';
    const ranged = table.rows.filter(({ values }) => values[2] !== null).toSorted((a, b) => b.values[2]! - a.values[2]!), [first, last] = [ranged[0], ranged.at(-1)];
    switch (table.id) {
      case 'phases': return t`K ${day(on)} služby vedou otevřené případy: ${n}, nejvíc ve fázi „${most?.name ?? ''}“ (${number(column(most?.key ?? ''))}).`;
      case 'lasting': return t`Déle než rok trvá ${number(column('longer'))} z ${n}.`;
      case 'workers': return t`K ${day(on)} mají pracovníci rozdělené případy: ${n}.`;
      case 'moves': return t`Nově otevřené: ${number(column('opened'))}, uzavřené: ${number(column('closed'))}.`;
      case 'stays': return first && last && first !== last ? t`Nejdéle trvá fáze „${first.name}“: polovina případů v ní byla do ${number(first.values[2]!)} d. Nejkratší je „${last.name}“: do ${number(last.values[2]!)} d.` : t`Polovina případů strávila ve fázi „${first?.name ?? ''}“ nejvýš ${number(first?.values[2] ?? 0)} d.`;
      case 'stuck': return t`V jedné fázi jsou déle než půl roku: ${n}, nejvíc „${name}“ (${top}).`;
      case 'helpDays': return first && last && first !== last ? t`Nejdéle se čeká ve službě ${first.name}: polovina lidí do ${number(first.values[2]!)} d. Nejkratší dobu ve službě ${last.name}: do ${number(last.values[2]!)} d.` : t`Polovina lidí čeká na první kontakt nejvýš ${number(first?.values[2] ?? 0)} d.`;
      case 'help': return t`První kontakt proběhl u ${number(column('helped'))} z ${n}, čeká ${number(column('waiting'))}.`;
      case 'needs': return t`Z potřeb hodnocených opakovaně (${number(all - column('once'))}) je na tom lépe ${number(column('better'))}, stejně ${number(column('same'))}, hůře ${number(column('worse'))}.`;
      case 'unanswered': return t`Tíživé potřeby, které v plánu nemají cíl: ${n}, nejvíc „${name}“ (${top}).`;
      case 'barriers': return t`Zapsané překážky: ${n}, nejvíc „${name}“ (${top}).`;
      default: return t`Hodiny práce: ${inUnit(table, all)}, z toho přímé práce ${percent(all ? column('direct') / all : 0)}.`;
    }
  }
  const missing: Record<Insight, ReactNode> = {
    caseload: <Trans>V tomto období nebyl otevřený žádný případ. Případy otevíráte v části Případy; zkuste jiné období nebo službu.</Trans>,
    flow: <Trans>V tomto období žádný případ nezačal ani nepřešel do jiné fáze.</Trans>,
    help: <Trans>V tomto období nezačal žádný případ, u kterého by se dal první kontakt počítat.</Trans>,
    needs: <Trans>V tomto období nikdo nehodnotil potřeby. Hodnotí se v případu, v části Mapování.</Trans>,
    barriers: <Trans>V tomto období nikdo nezapsal překážku. Zapisuje se v případu nebo u kontaktu.</Trans>,
    workload: <Trans>V tomto období není žádný záznam práce.</Trans>,
  };
  return { of, missing: (what: Insight) => missing[what] };
}
