import { Button, Group, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconCloudOff, IconPencil, IconThumbUp } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { LazyPart } from '#platform/design/LazyPart.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useParts } from '#platform/design/parts.ts';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { useCodes } from '#modules/directory/ui/index.ts';
import { FindingBody, rating, severities, type AuditSheet, type Finding } from '../contract.ts';
import { themeOf } from '../rules.ts';
import { useRatingWords } from './words.ts';
import styles from './Rating.module.css';

type Values = { kind: Finding['kind']; severity: Finding['severity']; theme: string; text: string };
type Open = { kind: Finding['kind'] } | { finding: Finding };
const anew = { invalidates: [rating.sheet] } as const;

function FindingSheet({ sheet, criterion, of, onClose }: { sheet: AuditSheet; criterion: string; of: Open; onClose: () => void }) {
  const finding = 'finding' in of ? of.finding : undefined, { t } = useLingui(), words = useRatingWords(), add = useChange(rating.addFinding, anew), change = useChange(rating.changeFinding, anew), drop = useChange(rating.withdrawFinding, anew), params = { auditId: sheet.id };
  const { options, label } = useCodes('audit_theme', null, [finding?.theme]), kinds = { strength: t`silná stránka`, finding: t`zjištění` }, labels = { kind: t`Co to je`, severity: t`Jak je to závažné`, theme: t`Téma`, text: t`Text do zprávy` };
  const initial: Values = finding ?? { kind: 'kind' in of ? of.kind : 'finding', severity: null, theme: themeOf(sheet.content, criterion, options.map(({ value }) => value)), text: '' };
  const shown = (field: string, value: unknown) => field === 'theme' ? label(String(value)) : field === 'severity' ? (value ? words.severity[value as keyof typeof words.severity] : '') : field === 'kind' ? kinds[value as Finding['kind']] : undefined;
  return (
    <FormSheet<Values> title={finding ? t`Upravit` : kinds[initial.kind] === kinds.strength ? t`Silná stránka` : t`Zjištění`} draft={finding ? `finding:${finding.id}` : `finding:${sheet.id}:${criterion}:${initial.kind}`} initial={{ kind: initial.kind, severity: initial.severity, theme: initial.theme, text: initial.text }} schema={FindingBody} labels={labels} done={t`Zapsáno.`} onClose={onClose} shown={shown} {...(finding && { version: finding.version })}
      save={async (values, version, id) => { const body = { ...values, severity: values.kind === 'finding' ? values.severity : null }; return finding ? change.mutateAsync({ params: { ...params, findingId: finding.id }, version, body }) : add.mutateAsync({ params, body: { id, criterion, ...body } }); }}
      {...(finding && !finding.waiting && { remove: { ask: t`Vzít zpět? Ve zprávě to nebude.`, run: () => drop.mutateAsync({ params: { ...params, findingId: finding.id }, version: finding.version }) } })}>
      {(form) => <>
        {finding && <Segmented label={labels.kind} value={form.values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} options={(['finding', 'strength'] as const).map((value) => ({ value, label: kinds[value] }))} />}
        <Textarea label={labels.text} description={t`Celou větou a bez jmen, jak to má číst služba.`} autosize minRows={3} maxLength={4000} data-autofocus {...form.getInputProps('text')} />
        {form.values.kind === 'finding' && <Segmented label={labels.severity} value={form.values.severity} onChange={(severity) => form.setFieldValue('severity', severity)} error={form.errors['severity']} options={severities.map((value) => ({ value, label: words.severity[value] }))} />}
        <Select label={labels.theme} description={t`Podle tématu se zjištění sčítají napříč službami.`} allowDeselect={false} data={options} {...form.getInputProps('theme')} />
      </>}
    </FormSheet>
  );
}

/** What is good here and what is to change; other rooms hang recommendations under findings. */
export function FindingsCard({ sheet, criterion }: { sheet: AuditSheet; criterion: string }) {
  const { t } = useLingui(), words = useRatingWords(), parts = useParts('findingParts'), [open, setOpen] = useState<Open>(), { label } = useCodes('audit_theme');
  const own = sheet.findings.filter((one) => one.criterion === criterion);
  return (
    <Card title={t`Silné stránky a zjištění`} count={own.length}>
      <div className="stack">
        {own.length > 0 && (
          <ul className={styles.findings} role="list">
            {own.map((one) => (
              <li key={one.id} className={styles.finding} data-kind={one.kind}>
                <div className="inline">
                  {one.kind === 'strength' ? <Tag tone="done" icon={<IconThumbUp aria-hidden />}><Trans>silná stránka</Trans></Tag> : <Tag tone={one.severity === 'serious' ? 'late' : 'soon'} icon={<IconAlertTriangle aria-hidden />}>{one.severity && words.severity[one.severity]}</Tag>}
                  <span className="meta">{label(one.theme)}{one.author && ` · ${one.author}`}</span>
                  {one.waiting && <Tag tone="soon" icon={<IconCloudOff aria-hidden />}><Trans>čeká na signál</Trans></Tag>}
                  {sheet.mayWrite && <Button variant="subtle" size="compact-md" leftSection={<IconPencil size={16} aria-hidden />} aria-label={t`Upravit: ${one.text.slice(0, 60)}`} onClick={() => setOpen({ finding: one })}><Trans>Upravit</Trans></Button>}
                </div>
                <p className={styles.prose}>{one.text}</p>
                {one.kind === 'finding' && !one.waiting && parts.map((part) => <LazyPart key={part.key} load={part.component} of={{ auditId: sheet.id, findingId: one.id, theme: one.theme }} waiting={<Loading rows={1} />} />)}
              </li>
            ))}
          </ul>
        )}
        {sheet.mayWrite && (
          <Group gap="sm">
            <Button variant="default" leftSection={<IconAlertTriangle size={18} aria-hidden />} onClick={() => setOpen({ kind: 'finding' })}><Trans>Přidat zjištění</Trans></Button>
            <Button variant="default" leftSection={<IconThumbUp size={18} aria-hidden />} onClick={() => setOpen({ kind: 'strength' })}><Trans>Přidat silnou stránku</Trans></Button>
          </Group>
        )}
      </div>
      {open && <FindingSheet key={'finding' in open ? open.finding.id : open.kind} sheet={sheet} criterion={criterion} of={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
