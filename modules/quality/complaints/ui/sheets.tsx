// Short forms of one complaint.
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { complaints, type Complaint } from '../contract.ts';
import { answerWaysOf, daysAfter, findings, type AnswerWay, type Finding } from '../rules.ts';
import { useComplaintWords } from './words.ts';

export const anew = { invalidates: [complaints.get, complaints.list, complaints.due, complaints.year] };
type Props = { of: Complaint; onClose: () => void };
const paramsOf = ({ id }: Complaint) => ({ complaintId: id });

export function EntrustSheet({ of, onClose }: Props) {
  const { t } = useLingui(), found = useRead(complaints.handlers, { params: paramsOf(of) }).data?.items ?? [], entrust = useChange(complaints.entrust, anew), labels = { membershipId: t`Kdo stížnost vyřídí` };
  return (
    <FormSheet<{ membershipId: string }> title={t`Pověřit vyřízením`} onClose={onClose} draft={`complaint-entrust:${of.id}`} labels={labels} done={t`Stížnost má, kdo ji vyřídí.`} version={of.version} initial={{ membershipId: of.handler?.membershipId ?? '' }} save={(body, version) => entrust.mutateAsync({ params: paramsOf(of), body, version })}>
      {(form) => <><Select label={labels.membershipId} searchable data={found.map((one) => ({ value: one.membershipId, label: one.name }))} {...form.getInputProps('membershipId')} /><p className="meta"><Trans>V nabídce není nikdo, koho se stížnost týká.</Trans></p></>}
    </FormSheet>
  );
}
export function NameSheet({ of, onClose }: Props) {
  const { t } = useLingui(), colleagues = useColleagues(), name = useChange(complaints.name, anew), labels = { membershipId: t`Koho se stížnost týká` };
  return (
    <FormSheet<{ membershipId: string }> title={t`Stížnost se týká dalšího pracovníka`} onClose={onClose} draft={`complaint-name:${of.id}`} labels={labels} done={t`Uloženo. Tento člověk stížnost neuvidí.`} initial={{ membershipId: '' }} save={(body) => name.mutateAsync({ params: paramsOf(of), body })}>
      {(form) => <><Select label={labels.membershipId} searchable data={colleagues.filter((one) => !of.workers.some(({ id }) => id === one.membershipId)).map((one) => ({ value: one.membershipId, label: one.name }))} {...form.getInputProps('membershipId')} /><p className="meta"><Trans>Od uložení ji neuvidí a nejde to vzít zpátky. Platí to i pro vás, když vyberete sebe.</Trans></p></>}
    </FormSheet>
  );
}
export function NoteSheet({ of, onClose }: Props) {
  const { t } = useLingui(), note = useChange(complaints.note, anew), labels = { onDay: t`Kdy`, withWhom: t`S kým, nebo co jste zjišťovali`, text: t`Co jste zjistili` };
  return (
    <FormSheet<{ onDay: string | null; withWhom: string; text: string }> title={t`Zapsat rozhovor nebo zjištění`} onClose={onClose} draft={`complaint-note:${of.id}`} labels={labels} done={t`Zapsáno.`} initial={{ onDay: today(), withWhom: '', text: '' }} save={(values, _, id) => note.mutateAsync({ params: paramsOf(of), body: { ...values, id } as never })}>
      {(form) => <><DayField label={labels.onDay} maxDate={today()} {...form.getInputProps('onDay')} /><TextInput label={labels.withWhom} {...form.getInputProps('withWhom')} /><Textarea label={labels.text} autosize minRows={3} {...form.getInputProps('text')} /></>}
    </FormSheet>
  );
}
export function ExtendSheet({ of, onClose }: Props) {
  const { t } = useLingui(), extend = useChange(complaints.extend, anew), latest = daysAfter(of.dueOn, of.extensionDays), labels = { until: t`Nová lhůta`, reason: t`Proč to trvá déle`, toldOn: t`Kdy jste to řekli tomu, kdo si stěžuje` };
  return (
    <FormSheet<{ until: string | null; reason: string; toldOn: string | null }> title={t`Prodloužit lhůtu`} onClose={onClose} draft={`complaint-extend:${of.id}`} labels={labels} done={t`Lhůta je prodloužená.`} version={of.version} initial={{ until: latest, reason: '', toldOn: of.inName === 'anonymous' ? null : today() }} save={(values, version) => extend.mutateAsync({ params: paramsOf(of), body: values as never, version })}>
      {(form) => <><p className="meta"><Trans>Lhůtu jde prodloužit jen jednou, nejvýš do {day(latest)}.</Trans></p><DayField label={labels.until} maxDate={latest} {...form.getInputProps('until')} /><Textarea label={labels.reason} autosize minRows={2} {...form.getInputProps('reason')} />{of.inName !== 'anonymous' && <DayField label={labels.toldOn} maxDate={today()} {...form.getInputProps('toldOn')} />}</>}
    </FormSheet>
  );
}
export function CorrectSheet({ of, onClose }: Props) {
  const { t } = useLingui(), correct = useChange(complaints.correct, anew), codes = useCodes('complaint_subject', of.receivedOn, [of.subject]), labels = { subject: t`Čeho se týká`, text: t`Co bylo řečeno nebo napsáno`, wish: t`Co si přeje`, name: t`Jméno`, contact: t`Kam odpovědět` };
  return (
    <FormSheet<Pick<Complaint, 'subject' | 'text' | 'wish' | 'name' | 'contact'>> title={t`Opravit stížnost`} onClose={onClose} draft={`complaint-correct:${of.id}`} labels={labels} done={t`Opraveno.`} version={of.version} initial={{ subject: of.subject, text: of.text, wish: of.wish, name: of.name, contact: of.contact }} save={(body, version) => correct.mutateAsync({ params: paramsOf(of), body, version })}>
      {(form) => <><Select label={labels.subject} allowDeselect={false} data={codes.options} {...form.getInputProps('subject')} /><Textarea label={labels.text} autosize minRows={3} {...form.getInputProps('text')} /><Textarea label={labels.wish} autosize {...form.getInputProps('wish')} />{of.inName !== 'anonymous' && <><TextInput label={labels.name} {...form.getInputProps('name')} /><TextInput label={labels.contact} {...form.getInputProps('contact')} /></>}</>}
    </FormSheet>
  );
}
type Answer = { finding: Finding | null; findingReason: string; answer: string; answerWay: AnswerWay | null; given: boolean; answeredOn: string | null; appealTold: boolean; measure: string };
export function AnswerSheet({ of, onClose }: Props) {
  const { t } = useLingui(), words = useComplaintWords(), answer = useChange(complaints.answer, anew), anonymous = of.inName === 'anonymous';
  const labels = { finding: t`Jak byla posouzena`, findingReason: t`Proč (zůstává uvnitř)`, answer: anonymous ? t`Odpověď na nástěnku` : t`Odpověď`, measure: t`Co jste kvůli tomu udělali`, given: t`Odpověď už byla dána`, answerWay: t`Jak byla odpověď dána`, answeredOn: t`Kdy`, appealTold: t`Řekli jsme, kam se obrátit, když s odpovědí nesouhlasí` };
  return (
    <FormSheet<Answer> title={t`Zjištění a odpověď`} onClose={onClose} draft={`complaint-answer:${of.id}`} labels={labels} done={t`Uloženo.`} version={of.version} initial={{ finding: of.finding, findingReason: of.findingReason, answer: of.answer, answerWay: of.answerWay ?? (anonymous ? 'board' : 'handed'), given: of.answeredOn !== null, answeredOn: of.answeredOn ?? today(), appealTold: of.appealTold, measure: of.measure }}
      save={({ given, ...values }, version) => answer.mutateAsync({ params: paramsOf(of), body: { ...values, answeredOn: given ? values.answeredOn : null }, version })}>
      {(form) => <>
        <Segmented<Finding> label={labels.finding} value={form.values.finding} onChange={(finding) => form.setFieldValue('finding', finding)} options={findings.map((value) => ({ value, label: words.finding[value] }))} error={form.errors['finding']} />
        <Textarea label={labels.findingReason} autosize minRows={2} {...form.getInputProps('findingReason')} />
        <Textarea label={labels.answer} autosize minRows={4} description={anonymous ? t`Bude viset, kde si ji přečte každý: poznat v ní nesmí být nikdo.` : undefined} {...form.getInputProps('answer')} />
        <Textarea label={labels.measure} autosize minRows={2} {...form.getInputProps('measure')} />
        <Checkbox label={labels.appealTold} {...form.getInputProps('appealTold', { type: 'checkbox' })} />
        {!of.answeredOn && <Checkbox label={labels.given} {...form.getInputProps('given', { type: 'checkbox' })} />}
        {form.values.given && <><Select label={labels.answerWay} allowDeselect={false} data={answerWaysOf(of.inName).map((value) => ({ value, label: words.answerWay[value] }))} {...form.getInputProps('answerWay')} /><DayField label={labels.answeredOn} maxDate={today()} {...form.getInputProps('answeredOn')} /></>}
      </>}
    </FormSheet>
  );
}
export function MeasureSheet({ of, onClose }: Props) {
  const { t } = useLingui(), measure = useChange(complaints.measure, anew), colleagues = useColleagues(), labels = { what: t`Co se má udělat`, membershipId: t`Kdo`, dueOn: t`Do kdy` };
  return (
    <FormSheet<{ what: string; membershipId: string; dueOn: string | null }> title={t`Zadat opatření`} onClose={onClose} draft={`complaint-measure:${of.id}`} labels={labels} done={t`Úkol je zadaný.`} initial={{ what: '', membershipId: '', dueOn: null }} save={(values, _, id) => measure.mutateAsync({ params: paramsOf(of), body: { ...values, id } })}>
      {(form) => <><p className="meta"><Trans>Úkol uvidí ten, kdo ho má splnit, a vedení. Nepište do něj, kdo si stěžoval ani na koho.</Trans></p><TextInput label={labels.what} {...form.getInputProps('what')} /><Select label={labels.membershipId} searchable data={colleagues.map((one) => ({ value: one.membershipId, label: one.name }))} {...form.getInputProps('membershipId')} /><DayField label={labels.dueOn} {...form.getInputProps('dueOn')} /></>}
    </FormSheet>
  );
}
