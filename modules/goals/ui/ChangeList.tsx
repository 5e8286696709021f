import { Trans, useLingui } from '@lingui/react/macro';
import { day } from '#platform/i18n/format.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import { IndicatorSentence } from '#modules/work/indicators/ui/index.ts';
import type { Change } from '../content.ts';
import type { GoalKind } from '../rules.ts';
import { MeasureWords } from './MeasureWords.tsx';
import { useGoalWords } from './words.ts';
import styles from './Goal.module.css';

/** What differs between two wordings, in words: first as it was, then as it is. */
export function ChangeList({ of }: { of: readonly Change[] }) {
  const { t } = useLingui();
  const words = useGoalWords(), colleagues = useColleagues(), nobody = t`nic`;
  const names = { text: t`znění`, kind: t`druh`, responsible: t`odpovídá`, partner: t`partner`, from: t`od kdy`, dueOn: t`do kdy`, words: t`slova měřítka`, evidence: t`čím se doloží` };
  const shown = (what: keyof typeof names, value: string | null) => value === null || value === '' ? nobody : what === 'kind' ? words.kind[value as GoalKind][0] : what === 'from' || what === 'dueOn' ? day(value) : what === 'responsible' ? colleagues.find(({ membershipId }) => membershipId === value)?.name ?? t`někdo jiný` : what === 'partner' && /^[0-9a-f-]{36}$/.test(value) ? t`partner ze sítě` : `„${value}“`;
  const line = (one: Change) => {
    if ('inside' in one) return <><Trans>část</Trans> „{one.part.text}“<ChangeList of={one.inside} /></>;
    if ('measure' in one) return <>{one.what === 'measure_added' ? <Trans>přibylo měřítko</Trans> : <Trans>ubylo měřítko</Trans>}: <MeasureWords of={one.measure} /></>;
    if ('part' in one) return <>{one.what === 'part_added' ? <Trans>přibyla část</Trans> : <Trans>ubyla část</Trans>}: {one.part.text}</>;
    if (one.what === 'indicator') return <><Trans>počítá se</Trans>: <del>{one.before ? <IndicatorSentence indicator={one.before} /> : nobody}</del> → <ins>{one.after ? <IndicatorSentence indicator={one.after} /> : nobody}</ins></>;
    return <>{names[one.what]}: <del>{shown(one.what, one.before)}</del> → <ins>{shown(one.what, one.after)}</ins></>;
  };
  if (!of.length) return <p className="meta"><Trans>Beze změny.</Trans></p>;
  return (
    <ul className={styles.changes} role="list">
      {of.map((one, at) => <li key={at}>{line(one)}</li>)}
    </ul>
  );
}
