import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { papers, type MinutesState } from '../contract.ts';
import type { Action } from '../rules.ts';
import { ApproveSheet, CorrectSheet, PublishSheet, WithdrawSheet } from './sheets.tsx';
import styles from './papers.module.css';

function Versions({ of, meetingId }: { of: MinutesState['versions']; meetingId: string }) {
  const { t } = useLingui();
  return <Rows label={t`Schválené verze`}>{of.map((one) => (
    <Row key={one.id} to={`/setkani/${meetingId}/verze/${one.number}`} title={<Trans>Verze {one.number}</Trans>}
      note={one.correction ? <Trans>otevřena k opravě {one.correctedOn && day(one.correctedOn)}: {one.correction}</Trans> : [t`schváleno ${day(one.approvedOn)}`, one.approvedBy].filter(Boolean).join(' · ')}
      end={one.correction ? <Tag><Trans>nahrazená</Trans></Tag> : <Tag tone="done">{one.published ? <Trans>zveřejněná</Trans> : <Trans>platí</Trans>}</Tag>} />
  ))}</Rows>;
}

/** „Zápis ke stažení“: the paper as it stands, its versions, and what can be done with it now. */
export default function PapersCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const read = useRead(papers.state, { params: { meetingId } }), [doing, setDoing] = useState<Action>();
  const close = () => setDoing(undefined), names: Record<Action, string> = { approve: t`Schválit zápis`, publish: t`Zveřejnit`, withdraw: t`Stáhnout z webu`, correct: t`Opravit zápis` };
  return (
    <Card title={t`Zápis ke stažení`}>
      <Reading of={read}>{(of) => (of.written ? (
        <div className="stack">
          <p className="meta">{of.state === 'approved' || of.state === 'published' ? <Trans>Schválený zápis se nemění. Oprava vznikne jako nová verze.</Trans> : <Trans>Zápis zatím není schválený: stáhne se jako návrh.</Trans>}</p>
          <div className={styles.files}>
            <Button component="a" variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden />} href={address(papers.pdf, { params: { meetingId }, query: {} })} target="_blank" rel="noopener"><Trans>Zápis v PDF</Trans></Button>
            <Button component="a" variant="default" leftSection={<IconFileTypeDocx size={18} aria-hidden />} href={address(papers.docx, { params: { meetingId }, query: {} })} download><Trans>Zápis pro Word</Trans></Button>
          </div>
          {of.versions.length > 0 && <Versions of={of.versions} meetingId={meetingId} />}
          {of.publicPath && <p><Trans>Zápis je na webu:</Trans> <a href={of.publicPath} target="_blank" rel="noopener"><Trans>veřejná stránka zápisu</Trans></a></p>}
          {of.refusal && <p className="meta">{of.refusal}</p>}
          {of.may.length > 0 && <div className={styles.actions}>{of.may.map((action) => <Button key={action} variant={action === 'approve' || action === 'publish' ? 'filled' : 'default'} onClick={() => setDoing(action)}>{names[action]}</Button>)}</div>}
          {doing === 'approve' && <ApproveSheet meetingId={meetingId} title={names.approve} onClose={close} />}
          {doing === 'correct' && <CorrectSheet meetingId={meetingId} title={t`Opravit schválený zápis`} published={of.state === 'published'} onClose={close} />}
          {doing === 'publish' && <PublishSheet meetingId={meetingId} number={of.versions[0]?.number ?? 1} title={t`Zveřejnit zápis`} onClose={close} />}
          {doing === 'withdraw' && <WithdrawSheet meetingId={meetingId} title={t`Stáhnout zápis z webu`} onClose={close} />}
        </div>
      ) : <Empty><Trans>Zápis se začne psát, až setkání začne. Pak tu půjde stáhnout.</Trans></Empty>)}</Reading>
    </Card>
  );
}
