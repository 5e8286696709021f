import { Alert, Button, Checkbox } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowBackUp, IconFileTypeDocx, IconFileTypePdf, IconLock, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { address, Refused } from '#platform/http/client.ts';
import { addDays, day, today } from '#platform/i18n/format.ts';
import { reports, type AuditReport, type Missing as One } from '../contract.ts';
import { Missing } from './Missing.tsx';
import { useReportWords } from './words.ts';
import styles from './Report.module.css';

/** Two weeks are usual for comments. */
const usualDays = 14;
const missingOf = (problem: unknown): One[] => (problem instanceof Refused && (problem.problem.current as { missing?: One[] } | undefined)?.missing) || [];

function SendSheet({ report, onClose }: { report: AuditReport; onClose: () => void }) {
  const { t } = useLingui(), [until, setUntil] = useState<string | null>(addDays(today(), usualDays)), [knowing, setKnowing] = useState(false), lacks = report.missing.filter(({ why }) => why === 'undecided' || why === 'no_evidence');
  const send = useChange(reports.send, { invalidates: 'everything', onDone: () => { said(t`Návrh je u služby.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Poslat návrh službě`} confirm={t`Poslat návrh`} loading={send.isPending} problem={send.error} labels={{ commentsUntil: t`Připomínky do` }} onConfirm={() => { if (until) send.mutate({ params: { auditId: report.id }, version: report.version, body: { commentsUntil: until, knowing } }); }}>
      <p><Trans>Služba uvidí hodnocení, shrnutí, silné stránky a zjištění. Důkazy a rozhovory neuvidí nikdy.</Trans></p>
      <DayField label={t`Připomínky do`} minDate={today()} value={until} onChange={setUntil} />
      {lacks.length > 0 && <Alert color="yellow" variant="light" title={t`V návrhu zatím chybí`}><div className="stack"><Missing report={report} missing={lacks} /><Checkbox label={t`Poslat i tak, služba ho uvidí neúplný`} checked={knowing} onChange={(event) => setKnowing(event.currentTarget.checked)} /></div></Alert>}
    </ConfirmSheet>
  );
}
function FinishSheet({ report, onClose }: { report: AuditReport; onClose: () => void }) {
  const { t } = useLingui(), [noMore, setNoMore] = useState(false), [kept, setKept] = useState<string[]>([]), finish = useChange(reports.finish, { invalidates: 'everything', onDone: () => { said(t`Zpráva je uzavřená.`); onClose(); } });
  const left = missingOf(finish.error), names = left.find(({ why }) => why === 'names')?.of ?? [], runs = report.commentsUntil !== null && report.commentsUntil >= today(), others = left.filter(({ why }) => why !== 'names');
  return (
    <ConfirmSheet open onClose={onClose} title={t`Uzavřít zprávu`} confirm={t`Uzavřít zprávu`} loading={finish.isPending} problem={left.length ? undefined : finish.error} onConfirm={() => finish.mutate({ params: { auditId: report.id }, version: report.version, body: { noMoreComments: noMore, kept } })}>
      <p><Trans>Audit je tím dokončený a nic v něm už nepůjde změnit. Doporučení se v tu chvíli předají adresátům a zprávu si přečte každý, koho jste přizvali.</Trans></p>
      {runs && <Checkbox label={t`Služba sdělila, že další připomínky nemá (lhůta běží do ${day(report.commentsUntil!)})`} checked={noMore} onChange={(event) => setNoMore(event.currentTarget.checked)} />}
      {others.length > 0 && <Alert role="alert" color="red" variant="light" title={t`Zprávu zatím nejde uzavřít`}><Missing report={report} missing={others} /></Alert>}
      {names.length > 0 && (
        <Alert role="alert" color="yellow" variant="light" title={t`Tato slova vypadají jako jména`}>
          <div className="stack"><p><Trans>Zpráva nikoho nejmenuje. Přepište je v kritériích, nebo označte ta, která jméno člověka nejsou.</Trans></p>
            {[...new Set([...names, ...kept])].map((word) => <Checkbox key={word} label={t`„${word}“ není jméno člověka, nechat`} checked={kept.includes(word)} onChange={(event) => { const on = event.currentTarget.checked; setKept((all) => on ? [...all, word] : all.filter((one) => one !== word)); }} />)}</div>
        </Alert>
      )}
    </ConfirmSheet>
  );
}

/** Where the report stands, what is missing, and what may be done with it now. */
export function StepsCard({ report }: { report: AuditReport }) {
  const { t } = useLingui(), words = useReportWords(), [open, setOpen] = useState<'send' | 'back' | 'finish'>(), close = () => setOpen(undefined), params = { auditId: report.id };
  const back = useChange(reports.takeBack, { invalidates: 'everything', onDone: () => { said(t`Návrh je zpátky u týmu.`); close(); } });
  const states = { open: <Tag tone="plain"><Trans>připravuje se</Trans></Tag>, draft: <Tag tone="waiting"><Trans>návrh je u služby</Trans></Tag>, final: <Tag tone="done"><Trans>uzavřená</Trans></Tag>, cancelled: <Tag><Trans>audit zrušen</Trans></Tag> };
  return (
    <>
      <Card title={t`Stav zprávy`}>
        <div className="stack">
          <Facts facts={[[t`Stav`, states[report.state]], [t`Návrh poslán`, report.sentAt && report.state !== 'open' && day(report.sentAt.slice(0, 10))], [t`Připomínky do`, report.state === 'draft' && report.commentsUntil && day(report.commentsUntil)], [t`Uzavřena`, report.finalAt && day(report.finalAt.slice(0, 10))]]} />
          {report.as === 'service' && report.state === 'draft' && <p>{report.may.comment ? <Trans>Ke každému kritériu i zjištění můžete napsat připomínku. Zůstane vedle textu a tým na ni odpoví.</Trans> : <Trans>Lhůta pro připomínky skončila.</Trans>}</p>}
          {report.missing.length > 0 && <div><b><Trans>Co ještě chybí</Trans></b><Missing report={report} missing={report.missing} /></div>}
          {report.may.send && <Button leftSection={<IconSend size={18} aria-hidden />} onClick={() => setOpen('send')}><Trans>Poslat návrh službě</Trans></Button>}
          {report.may.finish && <Button leftSection={<IconLock size={18} aria-hidden />} onClick={() => setOpen('finish')}><Trans>Uzavřít zprávu</Trans></Button>}
          {report.may.takeBack && <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={() => setOpen('back')}><Trans>Vzít návrh zpět</Trans></Button>}
          <Button component="a" variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden />} href={address(reports.pdf, { params })} target="_blank" rel="noopener">{report.state === 'final' ? <Trans>Zpráva v PDF</Trans> : <Trans>Návrh v PDF</Trans>}</Button>
          <Button component="a" variant="default" leftSection={<IconFileTypeDocx size={18} aria-hidden />} href={address(reports.docx, { params })} download><Trans>Pro Word</Trans></Button>
        </div>
      </Card>
      <Card title={t`Kdo smí číst závěrečnou zprávu`}>
        {report.readers.length === 0 ? <p className="meta"><Trans>Kromě týmu a vedení zatím nikdo.</Trans></p> : <ul className={styles.plain}>{report.readers.map(({ kind, organisation, person, until }, at) => <li key={at}>{organisation} <span className="meta">({words.reader[kind]}{person && <>, <Trans>jen jmenovaný člověk</Trans></>}{until && <>, <Trans>do {day(until)}</Trans></>})</span></li>)}</ul>}
      </Card>
      {open === 'send' && <SendSheet report={report} onClose={close} />}
      {open === 'finish' && <FinishSheet report={report} onClose={close} />}
      <ConfirmSheet open={open === 'back'} onClose={close} title={t`Vzít návrh zpět`} confirm={t`Vzít zpět`} loading={back.isPending} problem={back.error} onConfirm={() => back.mutate({ params, version: report.version })}><p><Trans>Služba návrh přestane vidět. Její připomínky zůstanou a můžete na ně odpovědět.</Trans></p></ConfirmSheet>
    </>
  );
}
