import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { IconMessageReply, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Stepper, type Phase } from '#platform/design/Stepper.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { QualityTabs } from '#modules/quality/ui/index.ts';
import { complaints, type Complaint } from '../contract.ts';
import { deadline, markOf } from '../rules.ts';
import { StandingTag } from './ComplaintRow.tsx';
import { AnswerSheet, CorrectSheet, EntrustSheet, ExtendSheet, MeasureSheet, NameSheet, NoteSheet } from './sheets.tsx';
import { useComplaintWords } from './words.ts';

const forms = { entrust: EntrustSheet, name: NameSheet, note: NoteSheet, extend: ExtendSheet, correct: CorrectSheet, answer: AnswerSheet, measure: MeasureSheet };
type Form = keyof typeof forms;
function Steps({ of }: { of: Complaint }) {
  const { t } = useLingui(), step = (id: string, title: string, date: string | null, current: boolean): Phase => ({ id, title, ...(date && { date: day(date) }), state: date || (id === 'entrusted' && of.handler) || (id === 'found' && of.finding) ? 'done' : current ? 'current' : 'ahead' });
  return <Stepper label={t`Postup stížnosti`} phases={[step('received', t`přijata`, of.receivedOn, false), step('entrusted', t`má, kdo ji vyřídí`, null, !of.handler), step('found', t`posouzena`, null, of.handler !== null), step('answered', t`zodpovězena`, of.answeredOn, of.finding !== null)]} />;
}
function What({ of, open }: { of: Complaint; open: (form: Form) => void }) {
  const { t } = useLingui(), words = useComplaintWords(), { label } = useCodes('complaint_subject'), editable = of.handles && !of.answeredOn;
  return (
    <Card title={t`Stížnost`} action={editable && <Button variant="subtle" size="xs" onClick={() => open('correct')}><Trans>Opravit</Trans></Button>}>
      <div className="stack"><Facts facts={[
        [t`Co bylo řečeno`, of.text], [t`Co si přeje`, of.wish], [t`Kdo si stěžuje`, of.person ? <Link key="p" to={`/lide/${of.person.id}` as string}>{of.person.name}</Link> : of.personHidden ? t`klient mimo váš dosah` : of.inName === 'anonymous' ? words.inName.anonymous : ''], [t`Jméno`, of.name], [t`Za koho`, of.inName !== 'anonymous' && words.inName[of.inName]], [t`Kam odpovědět`, of.contact],
        [t`Čeho se týká`, label(of.subject, of.receivedOn)], [t`Služba`, of.service.name], [t`Přišla`, [day(of.receivedOn), words.way[of.way]].join(' ')], [t`Kdo ji zapsal`, of.receivedBy], [t`Koho se týká`, of.workers.map(({ name }) => name).join(', ')], [t`Značka`, markOf(of.id)],
      ]} />
      {editable && <div className="inline"><Button variant="default" size="xs" onClick={() => open('name')}><Trans>Týká se i někoho dalšího</Trans></Button></div>}</div>
    </Card>
  );
}
function Handling({ of, open }: { of: Complaint; open: (form: Form) => void }) {
  const { t } = useLingui();
  return (
    <Card title={t`Vyřízení`}>
      <div className="stack">
        {!of.hasLeader && <Alert color="red" variant="light" title={t`Stížnost nemá kdo vyřídit`}><Trans>Jmenuje všechny, kdo by o ní rozhodovali, a pověřená osoba není určená. Řekněte tomu, kdo si stěžuje, že se může obrátit na zřizovatele, krajský úřad nebo veřejného ochránce práv. Správce organizace může určit pověřenou osobu v pravidlech pro stížnosti.</Trans></Alert>}
        <Facts facts={[[t`Vyřizuje`, of.handler?.name ?? (of.hasLeader ? t`zatím nikdo` : '')], [t`Odpovědět do`, day(deadline(of))], [t`Prodlouženo`, of.extensionReason], [t`Oznámeno`, of.extensionToldOn && day(of.extensionToldOn)]]} />
        {!of.answeredOn && <div className="inline">
          {of.leads && <Button variant={of.handler ? 'default' : 'light'} onClick={() => open('entrust')}>{of.handler ? <Trans>Předat někomu jinému</Trans> : <Trans>Pověřit vyřízením</Trans>}</Button>}
          {of.handles && !of.extendedUntil && of.extensionDays > 0 && <Button variant="default" onClick={() => open('extend')}><Trans>Prodloužit lhůtu</Trans></Button>}
        </div>}
      </div>
    </Card>
  );
}
function Notes({ of, open }: { of: Complaint; open: (form: Form) => void }) {
  const { t } = useLingui();
  return (
    <Card title={t`Rozhovory a zjištění`} count={of.notes.length} action={!of.answeredOn && <Button variant="default" size="xs" onClick={() => open('note')}><Trans>Zapsat</Trans></Button>}>
      {of.notes.length ? <Rows label={t`Rozhovory a zjištění`}>{of.notes.map((one) => <Row key={one.id} title={one.withWhom} note={<>{one.text}<br />{[day(one.onDay), one.author].join(' · ')}</>} />)}</Rows> : <Empty><Trans>Zatím nic zapsaného.</Trans></Empty>}
    </Card>
  );
}
function Answered({ of, open }: { of: Complaint; open: (form: Form) => void }) {
  const { t } = useLingui(), words = useComplaintWords();
  return (
    <Card title={t`Zjištění a odpověď`} action={of.answeredOn && <Button variant="subtle" size="xs" onClick={() => open('answer')}><Trans>Doplnit</Trans></Button>}>
      <div className="stack">
        {of.finding || of.answer ? <Facts facts={[[t`Posouzení`, of.finding && words.finding[of.finding]], [t`Proč`, of.findingReason], [t`Odpověď`, of.answer], [t`Dána`, of.answeredOn && [day(of.answeredOn), of.answerWay && words.answerWay[of.answerWay]].filter(Boolean).join(', ')], [t`Kam se obrátit`, of.appealTold && t`řečeno`], [t`Opatření`, of.measure]]} /> : <Empty><Trans>Zatím není posouzená.</Trans></Empty>}
        {of.answer && <div className="inline"><Button component="a" variant="default" leftSection={<IconPrinter size={18} />} href={address(complaints.answerPdf, { params: { complaintId: of.id } })} target="_blank" rel="noopener">{of.inName === 'anonymous' ? <Trans>Vytisknout na nástěnku</Trans> : <Trans>Vytisknout odpověď</Trans>}</Button></div>}
      </div>
    </Card>
  );
}
function Measures({ of, open }: { of: Complaint; open: (form: Form) => void }) {
  const { t } = useLingui();
  return (
    <Card title={t`Opatření`} count={of.measures.length} action={<Button variant="default" size="xs" onClick={() => open('measure')}><Trans>Zadat</Trans></Button>}>
      {of.measures.length ? <Rows label={t`Opatření`}>{of.measures.map((one) => <Row key={one.id} title={one.what} note={[one.owner, one.dueOn && t`do ${day(one.dueOn)}`].filter(Boolean).join(' · ')} end={one.done ? <Tag tone="done"><Trans>hotovo</Trans></Tag> : undefined} />)}</Rows> : <Empty><Trans>Žádný úkol z ní nevzešel.</Trans></Empty>}
    </Card>
  );
}

/** One complaint with its steps; whoever only received it reads how it stands. */
export default function ComplaintPage() {
  const { t } = useLingui(), { complaintId = '' } = useParams({ strict: false }) as { complaintId?: string }, found = useRead(complaints.get, { params: { complaintId } }), [form, setForm] = useState<Form>(), of = found.data;
  const { label } = useCodes('complaint_subject'), Sheet = form && forms[form];
  return (
    <Page narrow back={{ to: '/kvalita/stiznosti', label: t`Stížnosti` }} title={of ? label(of.subject, of.receivedOn) : t`Stížnost`} subtitle={of && <span className="inline"><StandingTag of={of} /> {of.service.name}</span>}
      {...(of?.handles && !of.answeredOn && { action: { label: t`Zjištění a odpověď`, icon: <IconMessageReply size={18} />, onClick: () => setForm('answer') } })}>
      <QualityTabs within="/kvalita/stiznosti" />
      <Reading of={found}>{(data) => <div className="stack">
        <Steps of={data} /><What of={data} open={setForm} /><Handling of={data} open={setForm} />
        {data.handles ? <><Notes of={data} open={setForm} /><Answered of={data} open={setForm} /><Measures of={data} open={setForm} /></> : <p className="meta"><Trans>Stížnost jste přijali. Jak se vyřizuje, čte jen ten, kdo ji vyřizuje.</Trans></p>}
      </div>}</Reading>
      {of && Sheet && <Sheet of={of} onClose={() => setForm(undefined)} />}
    </Page>
  );
}
