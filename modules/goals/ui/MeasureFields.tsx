import { Button, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { newId } from '#platform/http/client.ts';
import { emptyIndicator, IndicatorEditor } from '#modules/work/indicators/ui/index.ts';
import type { MeasureContent } from '../contract.ts';
import styles from './Goal.module.css';

const judgement = (): MeasureContent => ({ id: newId(), kind: 'judgement', words: '', indicator: null, dueOn: null, evidence: '' });

type Props = { value: readonly MeasureContent[]; onChange: (value: MeasureContent[]) => void; errors: (path: string) => ReactNode; year: number; centreId: string | null };
/** Several measures of one goal or part; each is counted, a milestone, or judged in words. */
export function MeasureFields({ value, onChange, errors, year, centreId }: Props) {
  const { t } = useLingui();
  const set = (at: number, change: Partial<MeasureContent>) => onChange(value.map((one, i) => (i === at ? { ...one, ...change } : one)));
  const options = [{ value: 'indicator' as const, label: t`počítá se z práce` }, { value: 'milestone' as const, label: t`milník` }, { value: 'judgement' as const, label: t`posoudí tým` }];
  return (
    <fieldset className="stack" style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className="strong"><Trans>Podle čeho se pozná, že je splněno</Trans></legend>
      {value.map((one, at) => (
        <div key={one.id} className={styles.field}>
          <Segmented label={t`Měřítko ${at + 1}`} value={one.kind} options={options} onChange={(kind) => set(at, { kind, indicator: kind === 'indicator' ? one.indicator ?? emptyIndicator() : null, dueOn: kind === 'milestone' ? one.dueOn : null })} />
          {one.kind === 'indicator' && one.indicator && <IndicatorEditor value={one.indicator} year={year} organisationId={centreId} onChange={(indicator) => set(at, { indicator })} />}
          {errors(`${at}.indicator`) && <p role="alert">{errors(`${at}.indicator`)}</p>}
          {one.kind !== 'indicator' && <TextInput label={one.kind === 'milestone' ? t`Čeho se dosáhne` : t`Co se posoudí`} maxLength={500} value={one.words} onChange={(event) => set(at, { words: event.currentTarget.value })} error={errors(`${at}.words`)} />}
          {one.kind === 'milestone' && <DayField label={t`Do kdy`} value={one.dueOn} onChange={(dueOn) => set(at, { dueOn })} error={errors(`${at}.dueOn`)} />}
          {one.kind !== 'indicator' && <Textarea label={t`Čím se to doloží`} autosize minRows={1} maxLength={2000} value={one.evidence} onChange={(event) => set(at, { evidence: event.currentTarget.value })} />}
          <div><Button variant="subtle" color="red" size="xs" leftSection={<IconTrash size={16} />} onClick={() => onChange(value.filter((_, i) => i !== at))}><Trans>Odebrat měřítko {at + 1}</Trans></Button></div>
        </div>
      ))}
      {value.length < 10 && <div><Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => onChange([...value, judgement()])}><Trans>Přidat měřítko</Trans></Button></div>}
    </fieldset>
  );
}
