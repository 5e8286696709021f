import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { crisisTimeline, type WriteEntry } from '../contract.ts';
import type { EntryKind } from '../rules.ts';
import { useEntryWords } from './words.ts';
import styles from './Timeline.module.css';

type Props = { caseId: string; activationId: string; areas: readonly { value: string; label: string }[]; onWritten: (entry: WriteEntry) => void };
/** The last moment with this time on the clock; now when there is none. */
export function momentOf(clock: string, now = new Date()): Date {
  if (!clock) return now;
  const [hours, minutes] = clock.split(':').map(Number), at = new Date(now);
  at.setHours(hours!, minutes!, 0, 0);
  if (at.getTime() > now.getTime() + 60_000) at.setDate(at.getDate() - 1);
  return at;
}

/** One sentence into the timeline, at the top, without a step: also without signal. */
export function WriteForm({ caseId, activationId, areas, onWritten }: Props) {
  const { t } = useLingui();
  const words = useEntryWords(), write = useChange(crisisTimeline.write, { invalidates: [crisisTimeline.since] });
  const { form, submit, saving, problem, ...draft } = useDraftForm<{ kind: EntryKind; text: string; area: string; clock: string }>({
    key: `crisis-entry:${activationId}`, initial: { kind: 'happened', text: '', area: '', clock: '' },
    save: async ({ kind, text, area, clock }, id) => {
      const body = { id, kind, text, area, at: momentOf(clock).toISOString() };
      await write.mutateAsync({ params: { caseId, activationId }, body });
      onWritten({ ...body, strikesId: null, commitmentId: null });
      said(t`Zapsáno`);
    },
  });
  // Who came by the button under the thumb writes at once.
  const asked = useLocation({ select: ({ state }) => (state as { write?: number }).write }), sentence = useRef<HTMLTextAreaElement>(null);
  useEffect(() => { if (asked) sentence.current?.focus(); }, [asked]);
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t`Nový zápis`}>
      <DraftNotice of={draft} />
      <Segmented<EntryKind> label={t`Co zapisujete`} hideLabel options={words.kinds} value={form.values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} />
      <div className={styles.pair}>
      <Textarea label={t`Co se děje`} description={t`Čtou to všichni, kdo v lokalitě pracují. O klientech bez jmen.`} ref={sentence} autosize minRows={2} maxLength={2000} {...form.getInputProps('text')}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submit(); } }} />
      <div className={styles.fields}>
        <Select label={t`Oblast`} placeholder={t`celá krize`} clearable data={[...areas]} value={form.values.area || null} onChange={(value) => form.setFieldValue('area', value ?? '')} error={form.errors['area']} />
        <TextInput label={t`V kolik (když ne teď)`} type="time" {...form.getInputProps('clock')} error={form.errors['at'] ?? form.errors['clock']} />
        <Button type="submit" loading={saving} className={styles.wide ?? ''}><Trans>Zapsat</Trans></Button>
      </div>
      </div>
      <ProblemAlert problem={problem} labels={{ text: t`Co se děje`, at: t`V kolik` }} />
    </form>
  );
}
