import { Trans } from '@lingui/react/macro';
import { Fragment } from 'react';
import { Facts } from '#platform/design/Facts.tsx';
import type { ReportContent } from '../contract.ts';
import { parts } from '../rules.ts';
import { usePartWords } from './words.ts';
import styles from './Report.module.css';

const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean);
/** A report as it is read. */
export function ReportView({ of }: { of: ReportContent }) {
  const words = usePartWords();
  return (
    <div className={styles.read}>
      {of.summary && <><h3><Trans>Souhrn</Trans></h3>{lines(of.summary).map((line, at) => <p key={at}>{line}</p>)}</>}
      {of.numbers.length > 0 && <><h3><Trans>Čísla</Trans></h3><Facts facts={of.numbers.map(({ label, value }) => [label, value] as const)} /></>}
      {of.areas.map((area) => (
        <Fragment key={area.code}>
          <h3>{area.name || <Trans>K celé krizi</Trans>}</h3>
          {parts.filter((part) => area[part]).map((part) => <Fragment key={part}><h4>{words[part]}</h4><ul>{lines(area[part]).map((line, at) => <li key={at}>{line}</li>)}</ul></Fragment>)}
        </Fragment>
      ))}
      {of.next && <><h3><Trans>Co bude dál</Trans></h3>{lines(of.next).map((line, at) => <p key={at}>{line}</p>)}</>}
    </div>
  );
}
