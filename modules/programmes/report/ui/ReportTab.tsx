import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useAddress } from '#platform/design/address.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { address, newId } from '#platform/http/client.ts';
import { dateTime, day } from '#platform/i18n/format.ts';
import { programmeReport, type ProgrammeReport } from '../contract.ts';
import { Chapters } from './Chapters.tsx';
import styles from './Report.module.css';

/** The report of a programme: as it would read now for the team, as it was finished for everybody who may read it. */
export default function ReportTab({ programmeId }: { programmeId: string }) {
  return <Reading of={useRead(programmeReport.get, { params: { programmeId } })} rows={8}>{(of) => <Whole programmeId={programmeId} of={of} />}</Reading>;
}
function Whole({ programmeId, of: { live, versions, finished, leads } }: { programmeId: string; of: ProgrammeReport }) {
  const { t } = useLingui(), [asked, open] = useAddress('zprava'), shown = finished.find(({ id }) => id === asked) ?? (live ? undefined : finished[0]), [finishing, setFinishing] = useState(false), params = { programmeId };
  if (!live && !shown) return <Card><Empty><Trans>Zpráva o programu zatím není dokončená. Až bude, přečtete si ji tady.</Trans></Empty></Card>;
  return (
    <div className={styles.columns}>
      {shown ? <Kept programmeId={programmeId} of={shown} {...live && { onClose: () => open('') }} /> : live && <Chapters of={live} {...leads && { versions }} />}
      <div className="stack">
        {live && <Card title={t`Rozpracovaná zpráva`}>
          <div className="stack">
            <p className="meta"><Trans>Skládá se z dat, jak jsou teď. Každé číslo otevře, z čeho je.</Trans></p>
            <div className="inline"><Download href={address(programmeReport.draftPdf, { params })}>PDF</Download><Download href={address(programmeReport.draftDocx, { params })}>DOCX</Download></div>
            {leads && <div><Button onClick={() => setFinishing(true)}><Trans>Dokončit zprávu</Trans></Button></div>}
          </div>
        </Card>}
        <Card title={t`Dokončené zprávy`} {...finished.length > 0 && { count: finished.length }}>
          {finished.length ? <div className="stack">{finished.map((one) => (
            <section key={one.id} className="stack" aria-label={dateTime(one.at)}>
              <div><b>{dateTime(one.at)}</b> <span className="meta">{one.by}</span></div>
              <div className="meta"><Trans>otisk</Trans> <span className={styles.print}>{one.fingerprint.slice(0, 16)}…</span></div>
              <div className="inline">
                {shown?.id !== one.id && <Button variant="default" size="xs" onClick={() => open(one.id)}><Trans>Přečíst</Trans><span className="hidden-text">{t`, zpráva ${dateTime(one.at)}`}</span></Button>}
                <Download small href={address(programmeReport.pdf, { params: { programmeId, reportId: one.id } })}>PDF</Download><Download small href={address(programmeReport.docx, { params: { programmeId, reportId: one.id } })}>DOCX</Download>
              </div>
            </section>))}</div> : <Empty><Trans>Zatím žádná. Dokončenou zprávu čtou i místa programu.</Trans></Empty>}
        </Card>
      </div>
      {finishing && <FinishSheet programmeId={programmeId} onClose={() => setFinishing(false)} />}
    </div>
  );
}
const Download = ({ href, small = false, children }: { href: string; small?: boolean; children: string }) => <Button component="a" variant="default" {...small && { size: 'xs' }} href={href} download leftSection={<IconDownload size={18} aria-hidden />}>{children}</Button>;
function Kept({ programmeId, of, onClose }: { programmeId: string; of: ProgrammeReport['finished'][number]; onClose?: () => void }) {
  const found = useRead(programmeReport.finished, { params: { programmeId, reportId: of.id } });
  return <Reading of={found} rows={8}>{(content) => <div className="stack">
    <Alert variant="light" color="blue"><div className="stack"><p><Trans>Zpráva dokončená {dateTime(of.at)}, s čísly ke dni {day(content.on)}. Už se nemění.</Trans></p><p className={styles.print}>{of.fingerprint}</p>{onClose && <div><Button variant="default" size="xs" onClick={onClose}><Trans>Zpět k rozpracované</Trans></Button></div>}</div></Alert>
    <Chapters of={content} />
  </div>}</Reading>;
}
function FinishSheet({ programmeId, onClose }: { programmeId: string; onClose: () => void }) {
  const { t } = useLingui(), [id] = useState(newId), finish = useChange(programmeReport.finish, { invalidates: [programmeReport.get], onDone: () => { said(t`Zpráva je dokončená`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Dokončit zprávu`} confirm={<Trans>Dokončit, už se nezmění</Trans>} loading={finish.isPending} problem={finish.error} onConfirm={() => finish.mutate({ params: { programmeId }, body: { id } })}>
      <p><Trans>Uloží se tak, jak je teď: slova, čísla, papír v PDF a DOCX a otisk. Budou ji číst i místa programu. Později můžete dokončit další, tato zůstane.</Trans></p>
    </ConfirmSheet>
  );
}
