// A form that never loses what was typed: checked by the contract's schema, kept as a draft until saved, refusals shown at fields.
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { z } from 'zod';
import { useMaybeMe } from '#platform/design/me.ts';
import { draftOpened } from '#platform/design/saving.ts';
import { newId, Refused } from '#platform/http/client.ts';
import { dropDraft, readDraft, writeDraft } from './drafts.ts';
import { fieldErrors } from './fieldText.ts';

type Values = Record<string, unknown>;
type Options<V extends Values, A> = {
  /** Names the draft, e.g. `note:${caseId}`. With null nothing is ever written to the device: passwords, codes. */
  key: string | null;
  initial: V;
  schema?: z.ZodType;
  /** Sends it; what it throws stays in `problem` and the text stays in the form. `id` is for what is made: the same until it is saved, so that an answer lost on the way makes no second record. */
  save: (values: V, id: string) => Promise<A>;
  /** What stands in the form once it is saved and was not typed there, such as the version it is now. */
  after?: (answer: A) => Partial<V>;
  onSaved?: () => void;
};
export type DraftForm<V extends Values> = {
  form: UseFormReturnType<V>;
  /** For `<form onSubmit>`. */
  submit: (event?: FormEvent<HTMLFormElement>) => void;
  saving: boolean;
  problem: unknown;
  /** A draft from before was put back: say so, and offer `discard`. */
  restored: boolean;
  discard: () => void;
};

export function useDraftForm<V extends Values, A = unknown>({ key, initial, schema, save, after, onSaved }: Options<V, A>): DraftForm<V> {
  const owner = useMaybeMe()?.id ?? 'nobody';
  const [start] = useState(initial);
  const [draft] = useState(() => (key === null ? undefined : readDraft(owner, key)) as Partial<V> | undefined);
  const [restored, setRestored] = useState(draft !== undefined);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm<V>({ initialValues: { ...start, ...draft }, validate: (values) => (schema ? fieldErrors(schema, values) : {}) as never });

  const made = useRef(useState(newId)[0]);
  const empty = useRef(JSON.stringify(start));
  const written = JSON.stringify(form.values);
  const unsaved = key !== null && written !== empty.current;
  useEffect(() => {
    if (key === null) return;
    if (unsaved) writeDraft(owner, key, form.values); else dropDraft(owner, key);
  }, [key, owner, written, unsaved]);
  useEffect(() => (unsaved ? draftOpened() : undefined), [unsaved]);

  const clear = (values: V) => {
    empty.current = JSON.stringify(values);
    form.setValues(values);
    form.resetDirty(values);
    form.clearErrors();
    setRestored(false);
    if (key !== null) dropDraft(owner, key);
  };
  const send = async (values: V) => {
    setSaving(true);
    setProblem(null);
    try {
      const answer = await save(values, made.current);
      made.current = newId();
      clear(onSaved ? { ...values, ...after?.(answer) } : start);
      onSaved?.();
    } catch (error) {
      setProblem(error);
      if (error instanceof Refused && error.problem.fields) form.setErrors(error.problem.fields);
    } finally { setSaving(false); }
  };
  const check = form.onSubmit((values) => void send(values));
  const submit = (event?: FormEvent<HTMLFormElement>) => {
    // What was typed into a field of a day and is none has no value: the form waits until it is put right.
    const wrong = event?.currentTarget.querySelector<HTMLElement>('[data-wrong]');
    if (!saving && !wrong) return check(event);
    event?.preventDefault();
    wrong?.focus();
  };
  return { form, saving, problem, restored, discard: () => clear(start), submit };
}
