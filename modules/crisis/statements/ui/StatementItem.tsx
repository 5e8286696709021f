import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import type { Statement } from '../contract.ts';
import styles from './Statements.module.css';

export type Doing = 'change' | 'approve' | 'giveBack' | 'publish' | 'correct';
/** One statement: what is said, what is not, how far it is, and what I may do with it. */
export function StatementItem({ of, correct, onDo }: { of: Statement; /** I may write a correction. */ correct: boolean; onDo: (what: Doing) => void }) {
  const { t } = useLingui();
  const named = (person: Statement['by']) => (person ? [person.name, person.organisation].filter(Boolean).join(', ') : '');
  const names: Record<Exclude<Doing, 'correct'>, string> = { change: t`Změnit`, approve: t`Schválit`, giveBack: t`Vrátit k úpravě`, publish: t`Zveřejnit` };
  const steps = [named(of.by) && t`napsáno: ${named(of.by)}`, of.approvedAt && t`schváleno ${dateTime(of.approvedAt)}: ${named(of.approvedBy)}`, of.publishedAt && t`zveřejněno ${dateTime(of.publishedAt)}: ${named(of.publishedBy)}`, of.channel].filter(Boolean);
  return (
    <li className={styles.one}>
      <h3 className={styles.title} style={{ fontSize: 'inherit' }}>{of.title} {of.state === 'draft' ? <Tag tone="soon"><Trans>návrh, neschváleno</Trans></Tag> : of.state === 'approved' ? <Tag tone="waiting"><Trans>schváleno, čeká na mluvčího</Trans></Tag> : of.corrected ? <Tag><Trans>nahrazeno opravou</Trans></Tag> : <Tag tone="done"><Trans>smí se říct</Trans></Tag>}</h3>
      {of.corrects && <p className="meta"><Trans>Opravuje: {of.corrects.title}</Trans></p>}
      <p className={styles.text}>{of.text}</p>
      {of.unsaid && <p className={styles.unsaid}><strong><Trans>Co se neříká:</Trans></strong> {of.unsaid}</p>}
      {of.returned && <p className="meta"><Trans>Vráceno k úpravě: {of.returned}</Trans></p>}
      <p className="meta">{steps.join(' · ')}</p>
      {(of.may.length > 0 || correct) && <div className={styles.actions}>{of.may.map((what) => <Button key={what} size="xs" variant={what === 'approve' || what === 'publish' ? 'filled' : 'default'} onClick={() => onDo(what)}>{names[what]}</Button>)}
        {correct && of.state === 'published' && !of.corrected && <Button size="xs" variant="default" onClick={() => onDo('correct')}><Trans>Opravit novým</Trans></Button>}</div>}
    </li>
  );
}
