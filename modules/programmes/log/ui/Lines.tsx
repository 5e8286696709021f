import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day } from '#platform/i18n/format.ts';
import { supportLog, type Narrowing, type SupportLine } from '../contract.ts';
import { CorrectSheet } from './CorrectSheet.tsx';
import styles from './Log.module.css';
import { useSupportWords } from './words.ts';

/** The records behind a number, newest first; one's own can be corrected here. `ofSite`: the site itself reads them, which need not be told its own name. */
export function Lines({ programmeId, narrowing, title, limit = 20, ofSite = false }: { programmeId: string; narrowing: Narrowing; title: string; limit?: number; ofSite?: boolean }) {
  const { t } = useLingui(), words = useSupportWords(), topics = useCodes('programme_topic'), list = usePages(supportLog.list, { params: { programmeId }, query: { limit, ...narrowing } }, { keepPrevious: true }), [changed, change] = useState<SupportLine | null>(null);
  const name = (one: SupportLine) => (ofSite ? one.member.name : one.site?.name ?? t`žádné jedno místo`);
  return (
    <Card title={title}>
      <Reading of={list}>{({ items }) => items.length ? <Rows label={title}>{items.map((one) => (
        <Row key={one.id} title={<>{day(one.onDay)} · {name(one)} · <b>{words.time(one.minutes)}</b></>}
          note={<>{[words.modes[one.mode], topics.label(one.topic, one.onDay), one.activity && `${one.activity.number}. ${one.activity.title}`, !ofSite && one.member.name].filter(Boolean).join(' · ')}{one.words && <p className={styles.words}>{one.words}</p>}</>}
          end={one.mayChange && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => change(one)}><Trans>Opravit</Trans><span className="hidden-text">{t`, ${day(one.onDay)}, ${name(one)}`}</span></Button>} />
      ))}</Rows> : <Empty><Trans>Zatím tu není žádná podpora.</Trans></Empty>}</Reading>
      <More of={list} />
      {changed && <CorrectSheet programmeId={programmeId} line={changed} onClose={() => change(null)} />}
    </Card>
  );
}
