import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { day, daysUntil } from '#platform/i18n/format.ts';
import type { Watch, WatchNote } from '../contract.ts';
import { isOverThreshold } from '../rules.ts';
import { WatchNoteSheet } from './WatchNoteSheet.tsx';
import { useOutcomeWords } from './words.ts';
import styles from './Outcomes.module.css';

type Props = { of: Watch; /** The meeting at which it is talked about, when something may be said of it. */ writesAt?: string | undefined; itemId?: string | undefined; /** The whole history, or only the last note. */ whole?: boolean };

/** A watched phenomenon: what and where, from when on to act, what each meeting said, and whether it is time to look again. */
export function WatchRow({ of, writesAt, itemId, whole = true }: Props) {
  const { t } = useLingui();
  const words = useOutcomeWords(), { label } = useCodes('barrier_domain', of.notedOn, [of.domain]), [noting, setNoting] = useState(false);
  const last = of.notes.at(-1), mine = of.notes.find((one) => one.meetingId === writesAt), shown = whole ? of.notes : last ? [last] : [], over = isOverThreshold(of, last?.seenCount ?? null), meetings = of.notes.length;
  const late = of.reviewOn !== null && of.endedOn === null && daysUntil(of.reviewOn) < 0, review = of.reviewOn ? day(of.reviewOn) : '';
  const threshold = [of.threshold, of.thresholdCount !== null && t`od ${of.thresholdCount} výskytů`].filter(Boolean).join(', ');
  return (
    <li className={styles.watch}>
      <div>
        <div className="inline">
          <h3 className={styles.title}>{of.text}</h3>
          {of.endedOn ? <Tag><Trans>skončilo {day(of.endedOn)}</Trans></Tag> : last && <Tag tone={last.decision === 'act' ? 'soon' : 'waiting'}>{words.decision[last.decision]}</Tag>}
          {over && !of.endedOn && <Tag tone="late"><Trans>práh překročen</Trans></Tag>}
          {late && <Tag tone="late"><Trans>mělo se projít {review}</Trans></Tag>}
        </div>
        <p className="meta">{[label(of.domain, of.notedOn), of.orp?.name, of.group?.name].filter(Boolean).join(' · ')} · <Plural value={meetings} one="# setkání" few="# setkání" many="# setkání" other="# setkání" />{!late && review && !of.endedOn && <> · <Trans>projít {review}</Trans></>}</p>
        {threshold && <p className="meta"><Trans>Jednat začneme: {threshold}</Trans></p>}
      </div>
      <ol role="list" className={styles.history} aria-label={t`Co řekla která setkání`}>{shown.map((one) => <Said key={one.id} of={one} />)}</ol>
      {writesAt && <div><Button variant="light" size="xs" onClick={() => setNoting(true)}>{mine ? <Trans>Upravit, co řeklo toto setkání</Trans> : <Trans>Zapsat, co se ukázalo</Trans>}</Button></div>}
      {noting && writesAt && <WatchNoteSheet meetingId={writesAt} itemId={itemId} of={of} mine={mine} onClose={() => setNoting(false)} />}
    </li>
  );
}

function Said({ of }: { of: WatchNote }) {
  const words = useOutcomeWords(), count = of.seenCount ?? 0;
  return (
    <li className={styles.said}>
      <span>{of.onDay ? day(of.onDay) : ''}</span>
      <span>{of.text}{of.text && ' '}<span className="meta">{[of.seenCount !== null && <Plural key="n" value={count} one="# výskyt" few="# výskyty" many="# výskytu" other="# výskytů" />, words.decision[of.decision]].filter(Boolean).map((part, at) => <span key={at}>{at > 0 || of.text ? ' · ' : ''}{part}</span>)}</span></span>
    </li>
  );
}
