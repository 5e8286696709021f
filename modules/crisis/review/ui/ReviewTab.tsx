import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { address } from '#platform/http/client.ts';
import { useCrisis } from '../../ui/useCrisis.ts';
import type { PlanArea } from '../../templates/shapes.ts';
import { crisisReviews, type CrisisFinding } from '../contract.ts';
import { wholeCrisis } from '../rules.ts';
import { ProposalRow } from './ProposalRow.tsx';
import styles from '../../ui/Crisis.module.css';

type Ref = { caseId: string; activationId: string };
/** After the action: what worked, what did not, what to change, area by area; and what of it goes into the plan. */
export default function ReviewTab(ref: Ref) {
  const { t } = useLingui();
  const crisis = useCrisis(ref), found = useRead(crisisReviews.get, { params: ref }), [writing, setWriting] = useState<{ code: string; title: string }>(), [proposing, setProposing] = useState<PlanArea>();
  return <Reading of={crisis}>{({ plan, planName }) => <Reading of={found} rows={8}>{({ findings, proposals }) => (
    <div className="stack">
      <div className={styles.line}>
        <span className="meta"><Trans>Píše se společně, už během krize. Návrhy změn dostane ten, kdo vede plán {planName}.</Trans></span>
        <Button component="a" variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden />} href={address(crisisReviews.pdf, { params: ref })} target="_blank" rel="noopener"><Trans>Ohlédnutí v PDF</Trans></Button>
        <Button component="a" variant="default" leftSection={<IconFileTypeDocx size={18} aria-hidden />} href={address(crisisReviews.docx, { params: ref })}><Trans>Ohlédnutí v DOCX</Trans></Button>
      </div>
      {[{ code: wholeCrisis, title: t`Krize jako celek` }, ...plan.areas].map((area) => {
        const one = findings.find(({ area: code }) => code === area.code), asked = proposals.filter(({ area: code }) => code === area.code), of = plan.areas.find(({ code }) => code === area.code);
        return (
          <Card key={area.code} title={area.title} action={<span className={styles.buttons}>
            <Button variant="default" size="xs" onClick={() => setWriting(area)} aria-label={one ? t`Upravit: ${area.title}` : t`Napsat: ${area.title}`}>{one ? <Trans>Upravit</Trans> : <Trans>Napsat</Trans>}</Button>
            {of && <Button variant="default" size="xs" onClick={() => setProposing(of)} aria-label={t`Navrhnout změnu plánu: ${area.title}`}><Trans>Navrhnout změnu plánu</Trans></Button>}</span>}>
            {one ? <Facts facts={[[t`Co fungovalo`, one.worked], [t`Co nefungovalo`, one.failed], [t`Co změnit`, one.toChange]]} /> : <p className="meta"><Trans>Zatím nikdo nic nenapsal.</Trans></p>}
            {asked.length > 0 && <Rows label={t`Návrhy změn plánu`}>{asked.map((proposal) => <ProposalRow key={proposal.id} of={proposal} />)}</Rows>}
          </Card>
        );
      })}
      {writing && <FindingSheet area={writing} finding={findings.find(({ area }) => area === writing.code)} {...ref} onClose={() => setWriting(undefined)} />}
      {proposing && <ProposeSheet area={proposing} {...ref} onClose={() => setProposing(undefined)} />}
    </div>
  )}</Reading>}</Reading>;
}

function FindingSheet({ area, finding, onClose, ...ref }: Ref & { area: { code: string; title: string }; finding: CrisisFinding | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const begin = useChange(crisisReviews.begin, { invalidates: [crisisReviews.get] }), write = useChange(crisisReviews.write, { invalidates: [crisisReviews.get] }), labels = { worked: t`Co fungovalo`, failed: t`Co nefungovalo`, toChange: t`Co změnit` };
  return (
    <FormSheet title={area.title} onClose={onClose} draft={`crisis-review:${ref.activationId}:${area.code}`} labels={labels} done={t`Ohlédnutí je uložené`} version={finding?.version ?? 0} initial={{ worked: finding?.worked ?? '', failed: finding?.failed ?? '', toChange: finding?.toChange ?? '' }}
      save={(values, version, id) => finding ? write.mutateAsync({ params: { ...ref, findingId: finding.id }, body: values, version }) : begin.mutateAsync({ params: ref, body: { id, area: area.code, ...values } })}>
      {(form) => (['worked', 'failed', 'toChange'] as const).map((name) => <Textarea key={name} label={labels[name]} autosize minRows={2} maxLength={4000} {...form.getInputProps(name)} />)}
    </FormSheet>
  );
}

type Kind = 'add' | 'reword' | 'drop' | 'purpose';
function ProposeSheet({ area, onClose, ...ref }: Ref & { area: PlanArea; onClose: () => void }) {
  const { t } = useLingui();
  const propose = useChange(crisisReviews.propose, { invalidates: [crisisReviews.get, crisisReviews.waiting] });
  const labels = { kind: t`Co s plánem`, 'change.item': t`Který úkol`, 'change.text': t`Nové znění`, who: t`Kdo to obvykle udělá`, dueHours: t`Do kolika hodin od spuštění`, reason: t`Proč, co se stalo` };
  return (
    <FormSheet title={t`Navrhnout změnu plánu: ${area.title}`} action={t`Navrhnout`} onClose={onClose} draft={`crisis-proposal:${ref.activationId}:${area.code}`} labels={labels} done={t`Návrh je u toho, kdo plán vede`} initial={{ kind: 'add' as Kind, item: null as string | null, text: '', who: '', dueHours: '' as number | string, reason: '' }}
      save={(v, _, id) => propose.mutateAsync({ params: ref, body: { id, area: area.code, reason: v.reason, change: v.kind === 'add' ? { kind: 'add', text: v.text, who: v.who, dueHours: v.dueHours === '' ? null : Number(v.dueHours) } : v.kind === 'reword' ? { kind: 'reword', item: v.item ?? '', text: v.text } : v.kind === 'drop' ? { kind: 'drop', item: v.item ?? '' } : { kind: 'purpose', text: v.text } } })}>
      {(form) => <>
        <Select label={labels.kind} allowDeselect={false} data={[{ value: 'add', label: t`přidat úkol` }, { value: 'reword', label: t`napsat úkol jinak` }, { value: 'drop', label: t`vypustit úkol` }, { value: 'purpose', label: t`napsat jinak účel oblasti` }]} {...form.getInputProps('kind')} />
        {(form.values.kind === 'reword' || form.values.kind === 'drop') && <Select label={labels['change.item']} searchable data={area.items.map(({ code, text }) => ({ value: code, label: text }))} {...form.getInputProps('item')} error={form.errors['change.item']} />}
        {form.values.kind !== 'drop' && <Textarea label={labels['change.text']} autosize minRows={2} maxLength={form.values.kind === 'purpose' ? 1000 : 300} {...form.getInputProps('text')} error={form.errors['change.text']} />}
        {form.values.kind === 'add' && <div className={styles.pair}><TextInput label={labels.who} maxLength={120} {...form.getInputProps('who')} /><NumberInput label={labels.dueHours} min={0} max={720} allowDecimal={false} {...form.getInputProps('dueHours')} /></div>}
        <Textarea label={labels.reason} description={t`O klientech jménem nepište.`} autosize minRows={2} maxLength={2000} {...form.getInputProps('reason')} />
      </>}
    </FormSheet>
  );
}
