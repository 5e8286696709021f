// A form of one fact of a case: adds it, or changes it in the version that was opened, and settles a conflict without losing either side.
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { useDraftForm, type DraftForm } from '#platform/forms/useDraftForm.ts';
import { newId, Refused } from '#platform/http/client.ts';

type Values = Record<string, unknown>;
type Row = { id: string; version: number };
type Options<V extends Values, R extends Row> = {
  key: string; row: R | null; initial: V; schema: z.ZodType; toValues: (row: R) => V;
  add: (id: string, values: V) => Promise<unknown>; change: (row: R, version: number, values: V) => Promise<unknown>; onSaved: () => void;
};
export type FactForm<V extends Values, R extends Row> = DraftForm<V & { rowVersion: number }> & {
  conflict: R | null; keepMine: () => void; takeTheirs: () => void;
  /** Value, change and error of a field, for pickers that are no plain inputs. */
  field: <K extends keyof V & string>(name: K) => { value: V[K]; onChange: (value: V[K]) => void; error: ReactNode };
};

/** The version stands in the draft, so that a draft of yesterday does not overwrite what somebody saved since. */
export function useFactForm<V extends Values, R extends Row>({ key, row, initial, schema, toValues, add, change, onSaved }: Options<V, R>): FactForm<V, R> {
  const [id] = useState(newId);
  const [settled, setSettled] = useState<unknown>(null);
  const draft = useDraftForm<V & { rowVersion: number }>({
    key: `${key}:${row?.id ?? 'new'}`, initial: { ...initial, rowVersion: row?.version ?? 0 },
    schema: z.preprocess((values) => { const { rowVersion: _, ...rest } = values as V & { rowVersion: number }; return rest; }, schema),
    save: ({ rowVersion, ...values }) => (row ? change(row, rowVersion, values as unknown as V) : add(id, values as unknown as V)), onSaved,
  });
  const { form, problem } = draft;
  const refused = problem !== settled && problem instanceof Refused && problem.problem.code === 'conflict' ? problem.problem.current as R : null;
  const on = (version: number, values: Partial<V>) => { setSettled(problem); form.setValues({ ...values, rowVersion: version } as never); };
  return {
    ...draft, problem: problem === settled || refused ? null : problem, conflict: refused,
    keepMine: () => { if (refused) on(refused.version, {}); },
    field: (name) => ({ value: form.values[name], onChange: (value) => form.setFieldValue(name, value as never), error: form.errors[name] }),
    takeTheirs: () => { if (refused) on(refused.version, toValues(refused)); },
  };
}
