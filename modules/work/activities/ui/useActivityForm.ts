// Sending an activity: a new one, or a correction with both versions when somebody was faster.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { useDraftForm, type DraftForm } from '#platform/forms/useDraftForm.ts';
import { call, Refused } from '#platform/http/client.ts';
import { RecordAdd, RecordChange, work, type WorkRecord } from '../../contract.ts';
import { ChangedActivity, NewActivity, type ActivityValues } from './values.ts';

type Options = { initial: ActivityValues; key: string; /** The record that is corrected; missing for a new one. */ corrects?: WorkRecord | undefined; onSaved: () => void };
export type ActivityDraft = DraftForm<ActivityValues> & { /** What somebody else saved meanwhile. */ theirs: WorkRecord | null };

export function useActivityForm({ initial, key, corrects, onSaved }: Options): ActivityDraft {
  const client = useQueryClient();
  const [version, setVersion] = useState(corrects?.version ?? 0), [theirs, setTheirs] = useState<WorkRecord | null>(null);
  const save = async (values: ActivityValues) => {
    if (!corrects) await call(work.add, { body: NewActivity.parse(values) as z.input<typeof RecordAdd> });
    else try {
      await call(work.change, { params: { recordId: corrects.id }, version, body: ChangedActivity.parse(values) as z.input<typeof RecordChange> });
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'conflict') { const current = error.problem.current as WorkRecord; setTheirs(current); setVersion(current.version); }
      throw error;
    }
    await client.invalidateQueries();
  };
  return { ...useDraftForm<ActivityValues>({ key, initial, schema: corrects ? ChangedActivity : NewActivity, save, onSaved }), theirs };
}
