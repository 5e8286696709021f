import { ActionIcon, Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { inductions, type InductionTemplate, type Step } from '../contract.ts';

/** Templates of the organisation. */
export function TemplatesCard() {
  const { t } = useLingui(), found = useRead(inductions.templates), [sheet, setSheet] = useState<InductionTemplate | 'new'>();
  return (
    <Card title={t`Šablony adaptace`} action={<Button size="xs" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setSheet('new')}><Trans>Nová šablona</Trans></Button>}>
      <Reading of={found}>{({ items }) => items.length ? <Rows label={t`Šablony adaptace`}>{items.map((one) => <Row key={one.id} title={one.title} note={<Plural value={one.steps.length} one="# krok" few="# kroky" many="# kroku" other="# kroků" />} end={<span className="inline">{one.endedOn && <Tag><Trans>nepoužívá se</Trans></Tag>}<Button size="xs" variant="subtle" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Upravit: ${one.title}`} onClick={() => setSheet(one)}><Trans>Upravit</Trans></Button></span>} />)}</Rows> : <Empty><Trans>Zatím žádná šablona.</Trans></Empty>}</Reading>
      {sheet && <TemplateSheet of={sheet === 'new' ? undefined : sheet} onClose={() => setSheet(undefined)} />}
    </Card>
  );
}
type Line = { what: string; byDay: number | string; who: Step['who'] };
function TemplateSheet({ of, onClose }: { of: InductionTemplate | undefined; onClose: () => void }) {
  const { t } = useLingui(), again = { invalidates: [inductions.templates] }, add = useChange(inductions.addTemplate, again), change = useChange(inductions.changeTemplate, again);
  const labels = { title: t`Pro koho`, steps: t`Kroky`, ended: t`Už se nepoužívá` }, whose = [{ value: 'newcomer', label: t`nový člověk` }, { value: 'mentor', label: t`mentor` }];
  return (
    <FormSheet<{ title: string; steps: Line[]; ended: boolean }> title={of ? t`Upravit šablonu` : t`Nová šablona`} onClose={onClose} draft={`induction-template:${of?.id ?? 'new'}`} labels={labels} version={of?.version ?? 0} done={t`Šablona je uložená.`} shown={(field, value) => field === 'steps' ? (value as Line[]).map(({ what }) => what).join(', ') : undefined}
      initial={{ title: of?.title ?? '', steps: of?.steps ?? [{ what: '', byDay: 1, who: 'mentor' }], ended: Boolean(of?.endedOn) }}
      save={({ title, steps, ended }, version, id) => {
        const body = { title, steps: steps.map((one) => ({ ...one, byDay: Number(one.byDay) })) };
        return of ? change.mutateAsync({ params: { inductionTemplateId: of.id }, version, body: { ...body, endedOn: ended ? of.endedOn ?? today() : null } }) : add.mutateAsync({ body: { id, ...body } });
      }}>
      {(form) => <>
        <TextInput label={labels.title} maxLength={200} {...form.getInputProps('title')} />
        <fieldset className="stack" style={{ border: 0, padding: 0, margin: 0 }}><legend>{labels.steps}</legend>
          {form.values.steps.map((_, at) => <div key={at} className="stack" style={{ borderBottom: '1px solid var(--line)', paddingBottom: 'var(--space-2)' }}>
            <TextInput label={t`Krok ${at + 1}`} maxLength={300} {...form.getInputProps(`steps.${at}.what`)} />
            <div className="inline"><NumberInput label={t`Do dne`} w="7rem" min={0} max={730} allowDecimal={false} {...form.getInputProps(`steps.${at}.byDay`)} /><Select label={t`Čí je`} w="11rem" allowDeselect={false} data={whose} {...form.getInputProps(`steps.${at}.who`)} />
              {form.values.steps.length > 1 && <ActionIcon variant="subtle" color="gray" size={44} aria-label={t`Odebrat krok ${at + 1}`} onClick={() => form.removeListItem('steps', at)}><IconX size={18} aria-hidden /></ActionIcon>}</div>
          </div>)}
          <div><Button variant="default" size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => form.insertListItem('steps', { what: '', byDay: 7, who: 'newcomer' })}><Trans>Přidat krok</Trans></Button></div>
        </fieldset>
        {of && <Checkbox label={labels.ended} {...form.getInputProps('ended', { type: 'checkbox' })} />}
      </>}
    </FormSheet>
  );
}
