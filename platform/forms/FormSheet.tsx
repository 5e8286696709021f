import { Alert, Button, Group } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import type { UseFormReturnType } from '@mantine/form';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { said } from '#platform/design/said.ts';
import { Refused } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { useDraftForm } from './useDraftForm.ts';

type Props<V extends Record<string, unknown>> = {
  title: string; onClose: () => void; draft: string; initial: V; schema?: z.ZodType; labels: Record<string, string>;
  /** Sends it. `version` is the one being changed, or the one that stands there now when the writer insists; `id` of what is made. */
  save: (values: V, version: number, id: string) => Promise<unknown>; version?: number;
  /** What the button does, when it is more than keeping what was written. */
  action?: string;
  /** Said when saved. */
  done: string;
  /** How a value of a field is read where both versions of a conflict are shown; what it leaves out is shown as text. */
  shown?: (field: string, value: unknown) => string | undefined;
  /** Takes away what was written by mistake; asks first. */
  remove?: { ask: string; run: () => Promise<unknown> };
  children: (form: UseFormReturnType<V>) => ReactNode;
};

const camel = (row: object) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), value as unknown]));

const isoDay = /^\d{4}-\d{2}-\d{2}$/, id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const asText = (value: unknown): string => (Array.isArray(value) ? value.map(asText).filter(Boolean).join(', ') : typeof value === 'object' && value !== null ? Object.values(value).map(asText).filter(Boolean).join(' ') : typeof value === 'string' && id.test(value) ? '' : typeof value === 'string' && isoDay.test(value) ? day(value) : String(value ?? ''));

/** A short form in a sheet: draft, errors at fields, both versions of a conflict, and removing with a question. Mount it to open it. */
export function FormSheet<V extends Record<string, unknown>>({ title, onClose, draft: key, initial, schema, labels, save, version = 0, action, done, shown, remove, children }: Props<V>) {
  const [asking, setAsking] = useState(false);
  const [removal, setRemoval] = useState<{ busy: boolean; problem?: unknown }>({ busy: false });
  const [insisting, setInsisting] = useState<number>();
  const close = () => { said(done); onClose(); };
  const draft = useDraftForm<V>({ key, initial, ...(schema && { schema }), save: (values, id) => save(values, insisting ?? version, id), onSaved: close });
  const current = draft.problem instanceof Refused && draft.problem.problem.code === 'conflict' ? camel(draft.problem.problem.current as object) : undefined;
  const read = (field: string, value: unknown) => shown?.(field, value) ?? asText(value);
  const run = async () => {
    setRemoval({ busy: true });
    try { await remove!.run(); draft.discard(); onClose(); } catch (problem) { setRemoval({ busy: false, problem }); }
  };
  return (
    <ConfirmSheet open onClose={onClose} title={title}>
      <form className="stack" onSubmit={draft.submit} noValidate>
        <DraftNotice of={draft} />
        {children(draft.form)}
        <ErrorSummary of={draft} labels={labels} />
        {current && insisting !== current.version && (
          <ConflictNotice fields={Object.entries(labels).filter(([key]) => key in current).map(([key, label]) => [label, read(key, draft.form.values[key]), read(key, current[key])] as const)}
            onKeepMine={() => setInsisting(Number(current.version))}
            onTakeTheirs={() => { draft.form.setValues(Object.fromEntries(Object.keys(labels).filter((key) => key in current).map((key) => [key, current[key]])) as Partial<V>); setInsisting(Number(current.version)); }} />
        )}
        {insisting !== undefined && <p className="meta" role="status"><Trans>Uložením nahradíte, co je uloženo teď.</Trans></p>}
        {asking && remove && <Alert color="red" variant="light" title={remove.ask}><Group gap="sm"><Button color="red" variant="light" loading={removal.busy} onClick={() => void run()}><Trans>Odstranit</Trans></Button><Button variant="default" onClick={() => setAsking(false)}><Trans>Ponechat</Trans></Button></Group></Alert>}
        <ProblemAlert problem={removal.problem} />
        <Group justify="space-between" gap="sm">
          {remove && !asking ? <Button variant="subtle" color="red" onClick={() => setAsking(true)}><Trans>Odstranit</Trans></Button> : <span />}
          <Group gap="sm"><Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button><Button type="submit" loading={draft.saving}>{action ?? <Trans>Uložit</Trans>}</Button></Group>
        </Group>
      </form>
    </ConfirmSheet>
  );
}
