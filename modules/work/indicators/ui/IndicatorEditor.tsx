import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { DayField } from '#platform/design/DayField.tsx';
import { useMaybeMe } from '#platform/design/me.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { today } from '#platform/i18n/format.ts';
import { indicators, type Indicator } from '../contract.ts';
import { forms, measures, type Form, type Measure } from '../rules.ts';
import { faultsOf } from '../validity.ts';
import styles from './Editor.module.css';
import { FilterFields } from './FilterFields.tsx';
import { ReadingPicture } from './ReadingPicture.tsx';
import { ReadingTag } from './readingWords.tsx';
import { RecordsBehind } from './RecordsBehind.tsx';
import { SetFields } from './SetFields.tsx';
import { TargetFields } from './TargetFields.tsx';
import { useLanguage, useSentence } from './useIndicatorLabels.ts';

/** A definition to begin from: records of the whole year, only watched. */
export const emptyIndicator = (): Indicator => ({ measure: 'records', filter: {}, form: 'total', by: null, members: null, whole: null, base: null, direction: 'up', per: 'year', from: null, until: null, target: { kind: 'at_least', value: 1, max: null } });

/** What belongs to another form goes when the form changes. */
function withForm(value: Indicator, form: Form): Indicator {
  const sets = form === 'each' || form === 'coverage', shortPer = value.per === 'year' || value.per === 'once';
  const target = form === 'yes_no' ? null : value.target ?? (form === 'each' || form === 'total' ? { kind: 'at_least' as const, value: 1, max: null } : null);
  return {
    ...value, form, by: sets ? value.by : null, members: sets ? value.members : null, whole: form === 'share' ? value.whole ?? {} : null, base: form === 'trend' ? value.base : null, direction: form === 'trend' ? value.direction : 'up',
    per: (form === 'yes_no' || form === 'trend') && !shortPer ? 'year' : value.per, target: target && form === 'trend' ? { kind: 'at_least', value: target.value, max: null } : target,
  };
}

type Props = { value: Indicator; onChange: (indicator: Indicator) => void; /** Faults said by the server, by field below the indicator. */ errors?: Record<string, string>; /** The year it is meant for. */ year?: number; /** Whose records the head sees the value of: mine when missing. */ organisationId?: string | null };

/** A sentence that one fills in: what, which, where, of whom, how much, over what. The head sees at once what it would say. */
export function IndicatorEditor({ value, onChange, errors: told = {}, year = Number(today().slice(0, 4)), organisationId = null }: Props) {
  const { t } = useLingui();
  const language = useLanguage(), sentence = useSentence(value), me = useMaybeMe();
  const faults = faultsOf(value, year), errors: Record<string, string> = { ...told, ...Object.fromEntries(faults.map(({ field, texts }) => [field, texts[language]])) };
  const ofFilter = Object.fromEntries(Object.entries(errors).flatMap(([field, text]) => (field.startsWith('filter.') ? [[field.slice(7) === 'outside' ? 'orps' : field.slice(7), text]] : [])));
  const measureNames: Record<Measure, string> = {
    records: t`záznamy práce`, clients: t`klienti (každý jednou)`, participants: t`účasti (klienti i lidé beze jména)`, places: t`navštívená místa`, districts: t`ORP, kde se pracovalo`, partners: t`partneři`, courses: t`kurzy`, workers: t`pracovníci`, hours: t`hodiny`, pieces: t`rozdané kusy materiálů`,
  };
  const formNames: Record<Form, string> = { total: t`kolik jich je`, each: t`kolik má každý ze sady`, coverage: t`na kolik ze sady se dostalo`, share: t`jakou část celku tvoří`, yes_no: t`jestli se to aspoň jednou stalo`, trend: t`jestli jich přibývá nebo ubývá` };
  return (
    <div className={styles.editor}>
      <p className={styles.sentence} aria-live="polite">{sentence}.</p>
      <div className={styles.row}>
        <Select label={t`Co se počítá`} allowDeselect={false} value={value.measure} data={measures.map((one) => ({ value: one, label: measureNames[one] }))} onChange={(one) => onChange({ ...value, measure: (one ?? 'records') as Measure })} />
        <Select label={t`Co nás zajímá`} allowDeselect={false} value={value.form} data={forms.map((one) => ({ value: one, label: formNames[one] }))} onChange={(one) => onChange(withForm(value, (one ?? 'total') as Form))} />
      </div>
      <fieldset className={styles.part}><legend><Trans>Které záznamy</Trans></legend><FilterFields first value={value.filter} onChange={(filter) => onChange({ ...value, filter })} errors={ofFilter} /></fieldset>
      {(value.form === 'each' || value.form === 'coverage') && <fieldset className={styles.part}><legend><Trans>Sada</Trans></legend><SetFields value={value} onChange={onChange} errors={errors} /></fieldset>}
      {value.form === 'share' && <fieldset className={styles.part}><legend><Trans>Z jakého celku</Trans></legend><p className="meta"><Trans>Bez podmínek jsou to všechny záznamy centra.</Trans></p><FilterFields value={value.whole ?? {}} onChange={(whole) => onChange({ ...value, whole })} /></fieldset>}
      {value.form === 'trend' && (
        <fieldset className={styles.part}>
          <legend><Trans>Proti čemu</Trans></legend>
          <Segmented label={t`Směr`} options={[{ value: 'up', label: t`přibývá` }, { value: 'down', label: t`ubývá` }]} value={value.direction} onChange={(direction) => onChange({ ...value, direction })} />
          <Segmented label={t`Základ`} options={[{ value: 'year', label: t`stejné dny o rok dřív` }, { value: 'days', label: t`jiné dny` }]} value={value.base ? 'days' : 'year'} onChange={(which) => onChange({ ...value, base: which === 'year' ? null : { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` } })} />
          {value.base && <div className={styles.row}>
            <DayField label={t`Základ od`} value={value.base.from} onChange={(from) => { if (from) onChange({ ...value, base: { ...value.base!, from } }); }} error={errors['base']} />
            <DayField label={t`Základ do`} value={value.base.to} onChange={(to) => { if (to) onChange({ ...value, base: { ...value.base!, to } }); }} />
          </div>}
        </fieldset>
      )}
      <fieldset className={styles.part}><legend><Trans>Kolik a do kdy</Trans></legend><TargetFields value={value} onChange={onChange} errors={errors} year={year} /></fieldset>
      {me?.membership.role === 'head' && !faults.length && <Preview indicator={value} organisationId={organisationId} year={year} sentence={sentence} />}
    </div>
  );
}

/** What the definition says today, and the records behind it. */
function Preview({ indicator, organisationId, year, sentence }: { indicator: Indicator; organisationId: string | null; year: number; sentence: string }) {
  const [asked] = useDebouncedValue(indicator, 400), [open, setOpen] = useState(false);
  const found = useRead(indicators.preview, { body: { indicator: asked, organisationId, year } }, { keepPrevious: true });
  return (
    <section className={styles.preview} aria-label={sentence}>
      <div className={styles.head}><b><Trans>Co by to říkalo dnes</Trans></b>{found.data && <ReadingTag reading={found.data} />}</div>
      <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />
      {found.data && <ReadingPicture reading={found.data} label={sentence} withTable />}
      {found.data && found.data.records > 0 && <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? <Trans>Skrýt záznamy</Trans> : <Trans>Ukázat započítané záznamy</Trans>}</Button>}
      {open && <RecordsBehind indicator={asked} organisationId={organisationId} year={year} />}
    </section>
  );
}
