import { Button, Checkbox, MultiSelect, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { access } from '#modules/access/organisations/contract.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { address } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import { day } from '#platform/i18n/format.ts';
import { auditSummary, type Summary } from '../contract.ts';
import styles from './Summary.module.css';
import { useSummaryWords } from './words.ts';

/** The report of a round: written, looked at, published once; then read as it was published. */
export function ReportCard({ of }: { of: Summary }) {
  const { t } = useLingui(), { round, published, mayWrite } = of, [open, setOpen] = useState<'text' | 'publish' | null>(null);
  if (!round || !published && !mayWrite) return null;
  const params = { roundId: round.id };
  return (
    <Card title={t`Zpráva o celku`}>
      <div className="stack">
        {published ? <p><Trans>Vydána {day(published.on)} a už se nemění.</Trans> {published.own && (published.readers.length > 0 ? <Trans>Čtou ji: {published.readers.map(({ name }) => name).join(', ')}.</Trans> : <Trans>Čteme ji jen my.</Trans>)}</p>
          : <p><Trans>Úvod a výběr silných stránek a doporučení píšete vy, všechno ostatní se spočítá. Zpráva nejmenuje žádnou službu; vydává se jednou, až jsou všechny audity kola dokončené.</Trans></p>}
        {mayWrite && !published && round.goingOn && <p className="meta"><Trans>V kole ještě nějaký audit probíhá.</Trans></p>}
        {(published || !round.goingOn) && <div className="inline">
          <Button component="a" variant="default" href={address(auditSummary.pdf, { params })} download leftSection={<IconDownload size={18} aria-hidden />}>{published ? <Trans>Zpráva (PDF)</Trans> : <Trans>Návrh (PDF)</Trans>}</Button>
          <Button component="a" variant="default" href={address(auditSummary.docx, { params })} download leftSection={<IconDownload size={18} aria-hidden />}>{published ? <Trans>Zpráva (DOCX)</Trans> : <Trans>Návrh (DOCX)</Trans>}</Button>
        </div>}
        {mayWrite && !published && <div className="inline"><Button variant="default" onClick={() => setOpen('text')}><Trans>Úvod a výběr</Trans></Button>{!round.goingOn && <Button onClick={() => setOpen('publish')}><Trans>Vydat zprávu</Trans></Button>}</div>}
      </div>
      {open === 'text' && <TextSheet roundId={round.id} onClose={() => setOpen(null)} />}
      {open === 'publish' && <PublishSheet roundId={round.id} services={of.services} onClose={() => setOpen(null)} />}
    </Card>
  );
}
type Values = { introduction: string; strengths: string[]; recommendations: string[] };
function TextSheet({ roundId, onClose }: { roundId: string; onClose: () => void }) {
  const { t } = useLingui(), found = useRead(auditSummary.text, { params: { roundId } });
  return found.data ? <TextForm roundId={roundId} onClose={onClose} of={found.data} /> : <ConfirmSheet open onClose={onClose} title={t`Úvod a výběr`}><Reading of={found}>{() => null}</Reading></ConfirmSheet>;
}
function TextForm({ roundId, onClose, of }: { roundId: string; onClose: () => void; of: Reply<typeof auditSummary.text> }) {
  const { t } = useLingui(), theme = useCodes('audit_theme'), { addressee } = useSummaryWords(), put = useChange(auditSummary.putText, { invalidates: [auditSummary.text, auditSummary.get] });
  return (
    <FormSheet<Values> title={t`Úvod a výběr`} onClose={onClose} draft={`audit-summary:${roundId}`} version={of.version} initial={{ introduction: of.introduction, strengths: of.strengths, recommendations: of.recommendations }} labels={{ introduction: t`Úvod`, strengths: t`Silné stránky`, recommendations: t`Doporučení` }} done={t`Úvod je uložený`}
      save={(values, version) => put.mutateAsync({ params: { roundId }, body: { ...values, version } })}>
      {(form) => <>
        <Textarea label={t`Úvod`} description={t`Proč audity byly a jak probíhaly. Žádná služba se tu nejmenuje.`} autosize minRows={4} maxRows={14} {...form.getInputProps('introduction')} />
        {of.offered.strengths.length > 0 && <Checkbox.Group label={t`Silné stránky, o které je dobré se podělit`} description={t`Ve zprávě stojí bez jména služby.`} {...form.getInputProps('strengths')}><div className={styles.choice}>{of.offered.strengths.map((one) => <Checkbox key={one.id} value={one.id} label={one.text} description={`${theme.label(one.theme)} · ${one.service}`} />)}</div></Checkbox.Group>}
        {of.offered.recommendations.length > 0 && <Checkbox.Group label={t`Doporučení slovy`} {...form.getInputProps('recommendations')}><div className={styles.choice}>{of.offered.recommendations.map((one) => <Checkbox key={one.id} value={one.id} label={one.text} description={`${addressee[one.kind]} · ${theme.label(one.theme)}`} />)}</div></Checkbox.Group>}
      </>}
    </FormSheet>
  );
}
/** To whom: what is hidden depends on it, so it is shown before it is published. */
function PublishSheet({ roundId, services, onClose }: { roundId: string; services: number | null; onClose: () => void }) {
  const { t } = useLingui(), { shown } = useSummaryWords(), mine = useMe().membership.organisation.id, [to, setTo] = useState<string[]>([]), known = useRead(access.organisations).data?.items ?? [];
  const preview = useChange(auditSummary.preview), publish = useChange(auditSummary.publish, { invalidates: [auditSummary.get], onDone: () => { said(t`Zpráva je vydaná`); onClose(); } });
  const choose = (next: string[]) => { setTo(next); preview.reset(); };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Vydat zprávu`}>
      <div className="stack">
        <MultiSelect label={t`Kdo ji bude číst`} description={t`Vedoucí, metodici, koordinátoři a analytici těchto organizací. Později už nikoho přidat nejde.`} data={known.filter(({ id }) => id !== mine).map(({ id, name }) => ({ value: id, label: name }))} value={to} onChange={choose} searchable clearable clearButtonProps={{ 'aria-label': t`Zrušit výběr` }} />
        <p className="meta"><Trans>Kdo čte několik auditů kola, ale ne všechny, by si ostatní mohl odečíst. Proto je ve zprávě pro něj víc čísel skrytých.</Trans></p>
        <ProblemAlert problem={preview.error ?? publish.error} labels={{ introduction: t`Úvod`, strengths: t`Silné stránky a doporučení`, to: t`Kdo ji bude číst` }} />
        {preview.data && <section aria-label={t`Co bude ve zprávě`}><ul className={styles.plain}>{preview.data.themes.map((one) => <li key={one.name}>{one.name}: {shown(one.found, services)}</li>)}</ul></section>}
        <div className="inline">{preview.data ? <Button loading={publish.isPending} onClick={() => publish.mutate({ params: { roundId }, body: { to } })}><Trans>Vydat, už se nezmění</Trans></Button> : <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate({ params: { roundId }, body: { to } })}><Trans>Ukázat, co v ní bude</Trans></Button>}</div>
      </div>
    </ConfirmSheet>
  );
}
