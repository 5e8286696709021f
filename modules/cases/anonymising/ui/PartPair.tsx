import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { today } from '#platform/i18n/format.ts';
import { anonymise, type Lexicon } from '../rules.ts';
import styles from './Story.module.css';

/** One part of the case: as it is written, with what does not stay marked, and beside it as it will be told. */
export function PartPair({ title, original, names, value, onChange, error }: { title: string; original: string; names: Lexicon; value: string; onChange: (text: string) => void; error?: React.ReactNode }) {
  const { t } = useLingui();
  const pieces = useMemo(() => anonymise(original, names, today()), [original, names]);
  return (
    <Card title={title}>
      <div className={styles.pair}>
        <div>
          <p className={styles.label}><Trans>Jak je to v případu</Trans></p>
          <div className={styles.text}>{pieces.map(({ text, was }, index) => (was === null ? text : <mark key={index}>{was}</mark>))}</div>
        </div>
        <Textarea label={t`Jak to uslyší kolegové`} aria-label={t`Jak to uslyší kolegové: ${title}`} autosize minRows={4} maxRows={24} value={value} onChange={(event) => onChange(event.currentTarget.value)} error={error} />
      </div>
    </Card>
  );
}
