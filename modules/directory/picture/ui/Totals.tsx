import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { number, percent } from '#platform/i18n/format.ts';
import { useReferralWords } from '#modules/referrals/ui/index.ts';
import type { Picture } from '../contract.ts';
import { behind, type Narrowing } from '../drill.ts';
import { parts } from '../rules.ts';
import { Behind } from './Behind.tsx';
import styles from './picture.module.css';
import { usePictureWords } from './words.ts';

/** `2 dny`, `1,5 dne` */
export const Days = ({ of }: { of: number }) => of === 0 ? <Trans>týž den</Trans> : <>{number(of)} <Plural value={of} one="den" few="dny" many="dne" other="dní" /></>;

/** How it went altogether; every number opens its referrals. */
export function Totals({ of, narrowed }: { of: Picture; narrowed: Narrowing }) {
  const { t } = useLingui(), words = usePictureWords(), said = useReferralWords(), { total } = of;
  const share = (n: number) => (total.referrals ? percent(n / total.referrals) : '');
  return (
    <dl className={styles.totals}>
      <div><dt><Trans>odkázání</Trans></dt><dd><Behind of={behind(of, narrowed)} count={total.referrals} what={t`všechny`} /></dd></div>
      <div><dt><Trans>obvyklá doba do první odpovědi</Trans></dt><dd>{total.median === null ? '–' : <Behind of={behind(of, narrowed, { answered: true })} count={total.answered} what={t`s odpovědí`}><Days of={total.median} /></Behind>}</dd></div>
      {parts.map((part) => <div key={part}><dt>{words.part[part]}</dt><dd><Behind of={behind(of, narrowed, { part })} count={total[part]} what={words.part[part]} /> <small>{share(total[part])}</small></dd></div>)}
      <div className={styles.outcomes}><dt><Trans>jak to dopadlo</Trans></dt><dd>{Object.values(total.outcomes).some(Boolean) ? said.outcomes.filter(({ value }) => total.outcomes[value]).map(({ value, label }) => (
        <span key={value}>{label} <Behind of={behind(of, narrowed, { outcome: value })} count={total.outcomes[value]!} what={label} /></span>)) : <Trans>zatím nic neskončilo</Trans>}</dd></div>
    </dl>
  );
}
