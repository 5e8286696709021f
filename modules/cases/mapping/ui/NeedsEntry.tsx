import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { ConfidenceField, CasePeoplePicker } from '#modules/cases/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { cases } from '../../contract.ts';
import { About, needs, PastDay } from '../contract.ts';
import { ClientMark, WorkerMark } from './NeedsPlot.tsx';
import { capital } from './scale.ts';
import { ScaleChoice } from './ScaleChoice.tsx';
import styles from './needs.module.css';

type Entry = { id: string; worker: number | null; client: number | null; reason: string; about: string[] | null };
type Values = { about: string[]; ratedOn: string | null; confidenceOf: string | null; entries: Record<string, Entry> };
type Props = { caseId: string; people: string[]; onDone: () => void };
const filled = (entries: Values['entries']) => Object.entries(entries).filter(([, entry]) => entry.worker !== null || entry.client !== null);

/** Many domains at once: two digits for each, the rest only where there is something to say. */
export function NeedsEntry({ caseId, people, onDone }: Props) {
  const { t } = useLingui();
  const [id] = useState(newId);
  const scales = useRef<HTMLDivElement>(null);
  // Digits work at once; who and when stand above, filled in.
  useEffect(() => scales.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  const [open, setOpen] = useState<string | null>(null);
  const rate = useChange(needs.rate, { invalidates: [needs.list, cases.get] });
  const noRating = t`Zatím není zhodnocená žádná oblast.`;
  const schema = z.object({ about: About, ratedOn: PastDay, entries: z.custom<Values['entries']>((entries) => filled(entries as Values['entries']).length > 0, { error: noRating }) });
  const draft = useDraftForm<Values>({
    key: `needs:${caseId}`, initial: { about: people, ratedOn: today(), confidenceOf: null, entries: {} }, schema,
    save: ({ about, ratedOn, confidenceOf, entries }) => rate.mutateAsync({ params: { caseId }, body: {
      id, ratedOn: ratedOn ?? '', confidenceOf, ratings: filled(entries).map(([domain, entry]) => ({ id: entry.id, domain, about: entry.about ?? about, workerValue: entry.worker, clientValue: entry.client, reason: entry.reason })),
    } }),
    onSaved: () => { said(t`Hodnocení bylo uloženo`); onDone(); },
  });
  const { form } = draft;
  // Domains of the day that is rated: a list changes in time.
  const offered = useCodes('need_domain', form.values.ratedOn, Object.keys(form.values.entries)), domains = offered.options.map(({ value }) => value), label = (domain: string) => capital(offered.label(domain));
  const set = (domain: string, part: Partial<Entry>) => form.setValues((now) => {
    const before = now.entries?.[domain] ?? { id: newId(), worker: null, client: null, reason: '', about: null };
    return { entries: { ...now.entries, [domain]: { ...before, ...part } } };
  });
  const count = filled(form.values.entries).length;
  return (
    <Card title={t`Zhodnotit potřeby`} meta={t`1 naléhavé – 5 zvládá. Číslice vybere a přejde dál, Backspace smaže. Co nevíte, nechte prázdné.`}>
      <form onSubmit={draft.submit} noValidate className="stack">
        <DraftNotice of={draft} />
        <div className="columns">
          <CasePeoplePicker caseId={caseId} value={form.values.about} onChange={(about) => form.setFieldValue('about', about)} error={form.errors.about} />
          <DayField label={t`Den`} maxDate={today()} {...form.getInputProps('ratedOn')} />
        </div>
        <div ref={scales}>
          {domains.map((domain) => {
            const entry = form.values.entries[domain], name = label(domain), rated = entry && (entry.worker !== null || entry.client !== null);
            return (
              <div key={domain} className={styles.entry}>
                <h3>{name}</h3>
                <div className={styles.pair}>
                  <ScaleChoice label={t`${name}: služba`} who={<><WorkerMark /><Trans>služba</Trans></>} value={entry?.worker ?? null} onChange={(worker) => set(domain, { worker })} />
                  <ScaleChoice label={t`${name}: klient`} who={<><ClientMark /><Trans>klient</Trans></>} value={entry?.client ?? null} onChange={(client) => set(domain, { client })} />
                  {rated && open !== domain && <Button variant="subtle" size="xs" onClick={() => setOpen(domain)} aria-label={t`${name}: důvod a koho se týká`}>{entry.reason || entry.about ? <Trans>Upravit důvod</Trans> : <Trans>Důvod</Trans>}</Button>}
                </div>
                {rated && open === domain && (
                  <div className={`stack ${styles.more}`}>
                    <Textarea label={t`Proč`} autosize minRows={2} autoFocus value={entry.reason} onChange={(event) => set(domain, { reason: event.currentTarget.value })} />
                    <CasePeoplePicker caseId={caseId} value={entry.about ?? form.values.about} onChange={(about) => set(domain, { about: about.length ? about : null })} />
                  </div>
                )}
              </div>
            );
          })}
        </div>
        <ConfidenceField caseId={caseId} value={form.values.confidenceOf} onChange={(person) => form.setFieldValue('confidenceOf', person)} />
        <ErrorSummary of={draft} labels={{ about: t`Koho se to týká`, ratedOn: t`Den`, entries: t`Hodnocení` }} />
        <SaveBar loading={draft.saving} onCancel={onDone} note={t`Zhodnocené oblasti: ${count}`} />
      </form>
    </Card>
  );
}
