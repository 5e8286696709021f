import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import type { OfAudit } from '../contract.ts';
import styles from './Following.module.css';
import { stateTone, useDueTag, usePriorityWords, useStateWords } from './words.ts';

/** One recommendation of an audit: a draft is opened to be changed, a given one leads to its page. */
export function AuditItem({ of, onChange }: { of: OfAudit; onChange: () => void }) {
  const { t } = useLingui(), states = useStateWords(), priorities = usePriorityWords(), due = useDueTag()(of), draft = of.state === 'draft';
  return (
    <li>
      <b>{draft ? of.text : <Link to={`/kvalita/doporuceni/${of.id}` as string}>{of.text}</Link>}</b>
      {of.reason && <p className="meta">{of.reason}</p>}
      <div className={styles.tags}>
        <Tag tone={stateTone[of.state]}>{states[of.state]}</Tag>{due && <Tag tone={due.tone}>{due.words}</Tag>}
        <span className="meta">{[t`komu: ${of.addressee}`, of.dueOn && !due && t`do ${day(of.dueOn)}`, of.priority !== 2 && priorities[of.priority]].filter(Boolean).join(' · ')}</span>
        {draft && of.mine && <Button variant="subtle" size="xs" onClick={onChange}><Trans>Upravit</Trans><span className="hidden-text">{`: ${of.text.slice(0, 60)}`}</span></Button>}
      </div>
    </li>
  );
}
