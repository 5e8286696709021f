import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { z } from 'zod';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { Day } from '#platform/http/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, number, percent, today } from '#platform/i18n/format.ts';
import { sources, staffing, type AuditTeam } from '../contract.ts';
import { shareOfSocialWorkers } from '../rules.ts';
import { useStaffWords } from './words.ts';

/** The team of an audited service: released by the service itself, or noted by the auditors with the source. */
export default function AuditTeamTab({ auditId }: { auditId: string }) {
  const { t } = useLingui(), { fte, source } = useStaffWords(), codes = useCodes('departure_destination'), params = { auditId }, found = useRead(staffing.audited, { params }), [noting, setNoting] = useState(false), release = useChange(staffing.release, { invalidates: [staffing.audited] });
  const mix = (one: Pick<AuditTeam, 'socialWorkers' | 'careWorkers' | 'others'>) => { const share = shareOfSocialWorkers(one); return t`sociální pracovníci ${fte(one.socialWorkers)}, pracovníci v sociálních službách ${fte(one.careWorkers)}, ostatní ${fte(one.others)}` + (share === null ? '' : t`; podíl sociálních pracovníků ${percent(share)}`); };
  const left = (of: Record<string, number>) => Object.entries(of).map(([code, n]) => `${codes.label(code)} ${number(n)}`).join(', ') || t`nikdo`;
  return (
    <Card title={t`Tým služby a odchody`} {...found.data?.notes && { action: <Button variant="default" size="xs" onClick={() => setNoting(true)}><Trans>Zapsat tým</Trans></Button> }}>
      <Reading of={found}>{(of) => <div className="stack">
        {of.items.length ? <Rows>{of.items.map((one) => <Row key={one.id} title={mix(one)} note={<>{one.departures && one.departuresFrom && <><Trans>Odchody od {day(one.departuresFrom)}: {left(one.departures)}.</Trans> </>}{[t`ke dni ${day(one.onDay)}`, source[one.source], one.sourceText, one.author].filter(Boolean).join(' · ')}</>} />)}</Rows> : <Empty><Trans>Zatím nic. Služba může uvolnit, co sama vede; jinak tým zapíší auditoři se zdrojem.</Trans></Empty>}
        {of.releases && of.ours && <><p><Trans>Uvolnilo by se pro tento audit: {mix(of.ours)}. Odchody od {day(of.ours.departuresFrom)}: {left(of.ours.departures)}. Nic jiného a žádné jméno.</Trans></p><ProblemAlert problem={release.error} /><div><Button loading={release.isPending} onClick={() => release.mutate({ params, body: { id: newId() } })}><Trans>Uvolnit pro audit</Trans></Button></div></>}
      </div>}</Reading>
      {noting && <NoteSheet auditId={auditId} onClose={() => setNoting(false)} />}
    </Card>
  );
}
type Values = { onDay: string | null; socialWorkers: number; careWorkers: number; others: number; source: (typeof sources)[number]; sourceText: string };
function NoteSheet({ auditId, onClose }: { auditId: string; onClose: () => void }) {
  const { t } = useLingui(), { professions, source } = useStaffWords(), note = useChange(staffing.note, { invalidates: [staffing.audited] }), share = z.number().min(0).max(500);
  return (
    <FormSheet<Values> title={t`Zapsat tým`} onClose={onClose} draft={`audit-team:${auditId}`} done={t`Tým je zapsaný`} initial={{ onDay: today(), socialWorkers: 0, careWorkers: 0, others: 0, source: 'head', sourceText: '' }} schema={z.object({ onDay: Day, socialWorkers: share, careWorkers: share, others: share })}
      labels={{ onDay: t`Ke dni`, socialWorkers: professions[0].name, careWorkers: professions[1].name, others: professions[2].name, source: t`Odkud to víme`, sourceText: t`Zdroj slovy` }} save={(values, _, id) => note.mutateAsync({ params: { auditId }, body: { ...values, onDay: values.onDay ?? '', id } })}>
      {(form) => <>
        <DayField label={t`Ke dni`} maxDate={today()} {...form.getInputProps('onDay')} />
        {professions.map(({ key, name }) => <NumberInput key={key} label={t`Úvazky: ${name}`} min={0} max={500} step={0.5} decimalSeparator="," {...form.getInputProps(key)} />)}
        <Select label={t`Odkud to víme`} allowDeselect={false} data={sources.map((value) => ({ value, label: source[value] }))} {...form.getInputProps('source')} />
        <TextInput label={t`Zdroj slovy`} {...form.getInputProps('sourceText')} />
      </>}
    </FormSheet>
  );
}
