import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import type { Warning } from '../contract.ts';
import { useWords } from './words.ts';
import styles from './Safety.module.css';

/** A warning as whoever goes there reads it: what to do first, then what happened, who says so and when. */
export function WarningView({ of, where, past = false, children }: { of: Warning; /** The house or place, where the page does not say it. */ where?: string | null | undefined; past?: boolean; children?: ReactNode }) {
  const { t } = useLingui();
  const words = useWords();
  return (
    <section className={styles.warning} data-past={past || undefined} aria-label={t`Výstraha: ${words.kind(of.kind)}`}>
      {where && <h3>{where}</h3>}
      <div className="inline"><Tag tone={past ? 'plain' : 'late'} icon={<IconAlertTriangle size={14} aria-hidden />}>{words.kind(of.kind)} · {words.severity(of.severity)}</Tag>{of.reviewDue && !past && <Tag tone="soon"><Trans>přezkum měl být {day(of.reviewOn)}, nemusí už platit</Trans></Tag>}</div>
      {(of.measures.length > 0 || of.advice) && <div><h3><Trans>Než tam půjdete</Trans></h3>{of.measures.length > 0 && <ul>{of.measures.map((one) => <li key={one}>{words.measure(one)}</li>)}</ul>}{of.advice && <p className={styles.text}>{of.advice}</p>}</div>}
      <p className={styles.text}>{of.facts}</p>
      <p className="meta">{[day(of.happenedOn), t`zdroj: ${of.source}`, of.organisation ?? t`jiná služba`].join(' · ')}</p>
      {children}
    </section>
  );
}
