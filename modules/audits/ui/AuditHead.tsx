import { Trans } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import type { Audit } from '../contract.ts';
import { useAuditWords } from './words.ts';
import styles from './Audits.module.css';

/** How an audit stands, on one line over every tab: on a tablet in the house the criteria have the room. The rest is in `AboutCard`. */
export function AuditHead({ of }: { of: Audit }) {
  const words = useAuditWords();
  return (
    <div className={styles.tags}>
      <Tag tone={words.tones[of.state]}>{words.states[of.state]}</Tag>
      {of.waits && of.waits !== 'write' && <Tag tone="soon">{words.waits[of.waits]}</Tag>}
      {of.kind === 'follow_up' && <Tag><Trans>následný audit</Trans></Tag>}
      {of.state === 'draft' && of.commentsUntil && <Tag tone="waiting"><Trans>připomínky do {day(of.commentsUntil)}</Trans></Tag>}
      <span className="meta">{[of.by.name, words.dates(of)].join(' · ')}</span>
    </div>
  );
}
