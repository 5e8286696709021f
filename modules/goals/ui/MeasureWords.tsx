import { Trans, useLingui } from '@lingui/react/macro';
import { IconChartLine, IconDiamond, IconMessage2 } from '@tabler/icons-react';
import { day } from '#platform/i18n/format.ts';
import { IndicatorSentence } from '#modules/work/indicators/ui/index.ts';
import type { MeasureContent } from '../contract.ts';
import styles from './Goal.module.css';

/** How one sees whether a goal is reached, said in words. */
export function MeasureWords({ of, reachedOn }: { of: MeasureContent; reachedOn?: string | null | undefined }) {
  const { t } = useLingui();
  const Icon = { indicator: IconChartLine, milestone: IconDiamond, judgement: IconMessage2 }[of.kind], name = { indicator: t`počítá se`, milestone: t`milník`, judgement: t`posoudí se` }[of.kind];
  return (
    <span className={styles.measure}>
      <Icon size={16} aria-hidden />
      <span>
        <span className="meta">{name}: </span>{of.indicator ? <IndicatorSentence indicator={of.indicator} /> : of.words || '–'}{of.indicator && of.words ? <> · {of.words}</> : null}
        {of.dueOn && <span className="meta"> · <Trans>do {day(of.dueOn)}</Trans></span>}
        {reachedOn && <span className="meta"> · <Trans>dosaženo {day(reachedOn)}</Trans></span>}
        {of.evidence && <span className="meta"> · <Trans>doloží se: {of.evidence}</Trans></span>}
      </span>
    </span>
  );
}
export function Measures({ of, states = [] }: { of: readonly MeasureContent[]; states?: readonly { measureId: string; reachedOn: string | null }[] }) {
  const { t } = useLingui();
  return of.length ? <ul className={styles.measures} role="list" aria-label={t`Měřítka`}>{of.map((one) => <li key={one.id}><MeasureWords of={one} reachedOn={states.find(({ measureId }) => measureId === one.id)?.reachedOn} /></li>)}</ul> : null;
}
