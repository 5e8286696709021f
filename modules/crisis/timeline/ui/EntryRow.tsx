import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Tag } from '#platform/design/Tag.tsx';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import { dateTime, dayOf, time } from '#platform/i18n/format.ts';
import type { Entry } from '../contract.ts';
import { isLate, isWritten } from '../rules.ts';
import { useEntryWords } from './words.ts';
import styles from './Timeline.module.css';

type Props = { entry: Entry; caseId: string; activationId: string; area: string | undefined; /** Order of the organisation among those that write. */ who: number; onCorrect: (() => void) | undefined };

/** One entry: when it happened, what, of which area, by whom; late, struck out or putting another one right says so in words. */
export function EntryRow({ entry, caseId, activationId, area, who, onCorrect }: Props) {
  const { t } = useLingui();
  const words = useEntryWords(), { strikes, struckBy, reportId } = entry;
  const when = dayOf(entry.at) === dayOf(entry.writtenAt) ? time(entry.at) : dateTime(entry.at);
  const text = entry.kind === 'report' ? t`č. ${entry.text}` : entry.text;
  return (
    <li className={styles.entry} id={`zapis-${entry.seq}`}>
      <time className={styles.time} dateTime={entry.at}>{time(entry.at)}</time>
      <div>
        <p className={styles.text} data-struck={struckBy !== null || undefined}>{struckBy !== null && <span className="hidden-text"><Trans>Opraveno:</Trans> </span>}{reportId ? <Link to={`/lokality/${caseId}/krize/${activationId}/zprava/${reportId}` as never}>{text}</Link> : text}</p>
        <div className={styles.note}>
          <span className={styles.kind}>{words.kind(entry.kind)}</span>
          {area && <span>{area}</span>}
          {entry.by && <span className="inline"><WhoMark who={who} size={10} /> {[entry.by.name, entry.by.organisation].filter(Boolean).join(', ')}</span>}
          {isWritten(entry.kind) && isLate(entry) && <Tag tone="soon"><Trans>stalo se {when}, zapsáno {time(entry.writtenAt)}</Trans></Tag>}
          {strikes && <Tag><Trans>oprava zápisu č. {strikes.seq}</Trans></Tag>}
          {struckBy !== null && <Tag><Trans>opraveno zápisem č. {struckBy}</Trans></Tag>}
          <span><Trans>č. {entry.seq}</Trans></span>
        </div>
      </div>
      {onCorrect && <div className={styles.act}><Button variant="subtle" size="xs" onClick={onCorrect} aria-label={t`Opravit zápis č. ${entry.seq}`}><Trans>Opravit</Trans></Button></div>}
    </li>
  );
}
