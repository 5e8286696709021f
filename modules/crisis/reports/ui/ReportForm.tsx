import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Refused } from '#platform/http/client.ts';
import { ConflictNotice } from '#platform/forms/ConflictNotice.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { crisisReports, type Report, type ReportContent } from '../contract.ts';
import { parts, type AreaText } from '../rules.ts';
import { usePartWords } from './words.ts';
import styles from './Report.module.css';

/** The words of a draft: drafted from the timeline, put right by hand. */
export function ReportForm({ of, caseId, activationId, onDone }: { of: Report; caseId: string; activationId: string; onDone: () => void }) {
  const { t } = useLingui();
  const words = usePartWords(), change = useChange(crisisReports.change, { invalidates: [crisisReports.get, crisisReports.list] }), [insisting, setInsisting] = useState<number>();
  const draft = useDraftForm<ReportContent>({ key: `report:${of.id}:${of.toAt}`, initial: of.content, onSaved: () => { said(t`Návrh je uložený`); onDone(); },
    save: (body) => change.mutateAsync({ params: { caseId, activationId, reportId: of.id }, body, version: insisting ?? of.version }) }), { form } = draft;
  const labels = { summary: t`Souhrn`, next: t`Co bude dál`, areas: t`Oblasti` };
  const stood = draft.problem instanceof Refused && draft.problem.problem.code === 'conflict' ? draft.problem.problem.current as Report : undefined;
  const asText = ({ summary, areas, next }: ReportContent) => [summary, ...areas.flatMap((area) => [area.name, ...parts.map((part) => area[part])]), next].filter(Boolean).join('\n');
  return (
    <form className="stack" onSubmit={draft.submit} noValidate aria-label={t`Slova zprávy`}>
      <DraftNotice of={draft} />
      <p className="meta"><Trans>Zpráva odchází mimo ty, kdo v lokalitě pracují. Jen počty a věci; nic, podle čeho by šlo poznat jednu domácnost. Co řádek, to jeden bod.</Trans></p>
      <Textarea label={labels.summary} autosize minRows={3} {...form.getInputProps('summary')} />
      {form.values.areas.map((area: AreaText, at: number) => (
        <fieldset key={area.code} className={styles.area}>
          <legend>{area.name || <Trans>K celé krizi</Trans>}</legend>
          {parts.map((part) => <Textarea key={part} label={words[part]} autosize minRows={1} maxRows={14} {...form.getInputProps(`areas.${at}.${part}`)} />)}
        </fieldset>
      ))}
      <Textarea label={labels.next} autosize minRows={3} {...form.getInputProps('next')} />
      <ErrorSummary of={draft} labels={labels} />
      {stood && insisting !== stood.version && <ConflictNotice fields={[[t`Zpráva`, asText(form.values), asText(stood.content)]]} onKeepMine={() => setInsisting(stood.version)} onTakeTheirs={() => { form.setValues(stood.content); setInsisting(stood.version); }} />}
      <div className={styles.actions}><Button type="submit" loading={draft.saving}><Trans>Uložit návrh</Trans></Button><Button variant="default" onClick={onDone}><Trans>Zpět</Trans></Button></div>
    </form>
  );
}
