import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { address } from '#platform/http/client.ts';
import { insights } from '../contract.ts';
import type { Narrowing } from './FiguresView.tsx';
import styles from './insights.module.css';

/** Files of the tables. Whether small numbers are in them is chosen, and stands in the file; a table of single workers never leaves. */
export function Download({ query, title }: { query: Narrowing; title: string }) {
  const { t } = useLingui(), single = query.by === 'worker', [chosen, choose] = useState<'true' | 'false'>('true'), leaves = single ? 'false' : chosen;
  const link = (endpoint: typeof insights.csv | typeof insights.xlsx) => address(endpoint, { query: { ...query, leaves } });
  return (
    <Card title={title} className={styles.download ?? ''}>
      <div className={styles.files}>
        <Segmented label={t`Pro koho`} value={leaves} onChange={choose} options={[{ value: 'true', label: t`mimo organizaci`, disabled: single }, { value: 'false', label: t`jen pro nás` }]} />
        <Button component="a" variant="default" href={link(insights.csv)} download leftSection={<IconDownload size={18} aria-hidden />}>CSV</Button>
        <Button component="a" variant="default" href={link(insights.xlsx)} download leftSection={<IconDownload size={18} aria-hidden />}>XLSX</Button>
      </div>
      <p className="meta">{single ? <Trans>Čísla jednotlivých pracovníků organizaci neopouštějí.</Trans> : leaves === 'true' ? <Trans>Počty menší než 5 budou skryté, a s nimi ty, ze kterých by se daly dopočítat. Soubor to říká.</Trans> : <Trans>V souboru budou všechna čísla i malá. Neposílejte ho dál; soubor to říká také.</Trans>}</p>
    </Card>
  );
}
