import { useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { day } from '#platform/i18n/format.ts';
import { useAnswerWords } from '../../ui/words.ts';
import type { Followed } from '../contract.ts';
import styles from './Following.module.css';
import { useEventWords, useResultWords } from './words.ts';

/** Who said what when, the last first. */
export function HistoryCard({ of: { events } }: { of: Followed }) {
  const { t } = useLingui(), words = useEventWords(), answers = useAnswerWords(), results = useResultWords();
  return (
    <Card title={t`Průběh`} count={events.length}>
      <ol className={styles.history}>{events.toReversed().map((one) => (
        <li key={one.id}>
          <p><b>{[one.result ? words.checked : words[one.kind], one.answer && answers[one.answer], one.result && results[one.result], one.owner].filter(Boolean).join(': ')}</b></p>
          <p className="meta">{[day(one.onDay), one.by, one.organisation, one.way && t`přišlo: ${one.way}`, one.dueOn && t`termín ${day(one.dueOn)}`].filter(Boolean).join(' · ')}</p>
          {one.text && <p className={styles.said}>{one.text}</p>}
        </li>))}</ol>
    </Card>
  );
}
