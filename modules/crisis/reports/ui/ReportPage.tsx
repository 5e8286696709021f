import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { dateTime } from '#platform/i18n/format.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { crisisReports, type Report } from '../contract.ts';
import { ApproveSheet } from './ApproveSheet.tsx';
import { ReportForm } from './ReportForm.tsx';
import { ReportView } from './ReportView.tsx';
import styles from './Report.module.css';

function Opened({ of, caseId, activationId }: { of: Report; caseId: string; activationId: string }) {
  const { t } = useLingui();
  const params = { caseId, activationId, reportId: of.id }, [doing, setDoing] = useState<'edit' | 'approve'>(), refresh = useChange(crisisReports.refresh, { invalidates: [crisisReports.get, crisisReports.list] });
  const named = (person: Report['by']) => (person ? [person.name, person.organisation].filter(Boolean).join(', ') : '');
  useLive(of.state === 'draft' && doing !== 'edit' ? `crisis:${activationId}` : undefined, [crisisReports.get]);
  return (
    <Page title={of.number === null ? t`Situační zpráva, návrh` : t`Situační zpráva č. ${of.number}`} subtitle={t`${dateTime(of.fromAt)} až ${dateTime(of.toAt)}`} back={{ to: `/lokality/${caseId}/krize`, label: t`Krize` }}>
      <Card title={<Trans>Zpráva</Trans>} meta={of.state === 'draft' ? <Tag tone="soon"><Trans>návrh, neschváleno</Trans></Tag> : <Tag tone="done"><Trans>schváleno, nemění se</Trans></Tag>}>
        {doing === 'edit' ? <ReportForm of={of} caseId={caseId} activationId={activationId} onDone={() => setDoing(undefined)} /> : <>
          <div className={styles.actions}>
            {of.mayApprove && <Button onClick={() => setDoing('approve')}><Trans>Schválit</Trans></Button>}
            {of.mayWrite && <Button variant="default" onClick={() => setDoing('edit')}><Trans>Upravit slova</Trans></Button>}
            {of.mayWrite && <Button variant="default" loading={refresh.isPending} onClick={() => refresh.mutate({ params, body: {}, version: of.version })}><Trans>Vzít, co přibylo v časové ose</Trans></Button>}
            <Button component="a" variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden />} href={address(crisisReports.pdf, { params })} target="_blank" rel="noopener"><Trans>PDF</Trans></Button>
            <Button component="a" variant="default" leftSection={<IconFileTypeDocx size={18} aria-hidden />} href={address(crisisReports.docx, { params })} download><Trans>Pro Word</Trans></Button>
          </div>
          {of.mayWrite && <p className="meta"><Trans>Vzít, co přibylo: oblasti se sepíšou znovu z časové osy, souhrn a co bude dál zůstanou.</Trans></p>}
          {of.refusal && <p className="meta">{of.refusal}</p>}
          <ProblemAlert problem={refresh.error} />
          <ReportView of={of.content} />
          <p className="meta">{[named(of.by) && t`napsáno: ${named(of.by)}`, of.approvedAt && t`schváleno ${dateTime(of.approvedAt)}: ${named(of.approvedBy)}`].filter(Boolean).join(' · ')}</p>
        </>}
      </Card>
      {of.state === 'approved' && <Card title={<Trans>Komu a kdo stáhl</Trans>}>
        {of.sentTo.length === 0 && of.openings.length === 0 ? <p className="meta"><Trans>Zatím nikomu a nikdo.</Trans></p> : <Rows label={t`Komu a kdo stáhl`}>
          {of.sentTo.map((one) => <Row key={one.name} title={one.name} note={one.mailed ? t`e-mailem, že zpráva čeká, ${dateTime(one.at)}` : t`předá se jinak, ${dateTime(one.at)}`} />)}
          {of.openings.map((one, at) => <Row key={at} title={named(one.by)} note={t`staženo ${one.format.toUpperCase()}, ${dateTime(one.at)}`} />)}
        </Rows>}
      </Card>}
      {doing === 'approve' && <ApproveSheet of={of} caseId={caseId} activationId={activationId} onClose={() => setDoing(undefined)} />}
    </Page>
  );
}

export default function ReportPage() {
  const { t } = useLingui();
  const params = useParams({ strict: false }) as { caseId: string; activationId: string; reportId: string }, { caseId, activationId } = params, found = useRead(crisisReports.get, { params });
  if (found.data) return <Opened of={found.data} caseId={caseId} activationId={activationId} />;
  return <Page title={t`Situační zpráva`} back={{ to: `/lokality/${caseId}/krize`, label: t`Krize` }}><Card><Reading of={found} rows={6}>{() => null}</Reading></Card></Page>;
}
