import { useLingui } from '@lingui/react/macro';
import { z } from 'zod';
import { useCodes } from '#modules/directory/ui/index.ts';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { programmeReport } from '../../report/contract.ts';
import { useProgramme } from '../../ui/index.ts';
import type { Programme } from '../../contract.ts';
import { supportLog, type SupportGround, type SupportLine } from '../contract.ts';
import { minutesOf, typedOf } from '../rules.ts';
import { bodyOf, nowhere, rowOf, type Row, type Wrong } from './entry.ts';
import { Fields } from './Fields.tsx';
import { useSupportWords } from './words.ts';

type Values = Row & { onDay: string | null };
/** What is chosen from when an entry is corrected: everything of the programme; days are judged by the server, which knows whose entry it is. */
const groundOf = (of: Programme): SupportGround['programmes'][number] => ({ id: of.id, shortName: of.shortName, beginsOn: of.beginsOn, endsOn: of.endsOn, closedOn: of.closedOn, memberId: of.memberId ?? of.id, since: of.beginsOn, until: null, activities: of.activities, sites: of.siteList.map(({ id, name, joinedOn, leftOn }) => ({ id, name, mine: false, from: joinedOn ?? of.beginsOn, leftOn })) });

/** An entry corrected with its record, or taken back. */
export function CorrectSheet({ programmeId, line, onClose }: { programmeId: string; line: SupportLine; onClose: () => void }) {
  const { t } = useLingui(), words = useSupportWords(), topics = useCodes('programme_topic'), of = useProgramme(programmeId).data, anew = { invalidates: [supportLog.list, supportLog.sums, programmeReport.board, programmeReport.get] } as const;
  const correct = useChange(supportLog.correct, anew), takeBack = useChange(supportLog.takeBack, anew), params = { programmeId, recordId: line.id };
  if (!of) return null;
  const programme = groundOf(of), hours = z.string().superRefine((typed, ctx) => { const minutes = minutesOf(typed); if (typeof minutes === 'string') ctx.addIssue({ code: 'custom', message: words.noHours[minutes] }); });
  return (
    <FormSheet<Values> title={t`Opravit podporu`} onClose={onClose} draft={`support-record:${line.id}`} version={line.version} initial={{ ...rowOf(line), onDay: line.onDay }} schema={z.object({ hours, siteId: z.string().min(1), mode: z.string().min(1), topic: z.string().min(1), onDay: z.string() })} done={t`Podpora je opravená`}
      labels={{ onDay: t`Den`, siteId: t`Místo`, hours: t`Hodin`, minutes: t`Hodin`, mode: t`Jak`, topic: t`Téma`, words: t`Slovy` }}
      shown={(field, value) => field === 'minutes' && typeof value === 'number' ? typedOf(value) : field === 'siteId' ? value === nowhere ? t`žádné jedno místo` : programme.sites.find(({ id }) => id === value)?.name : field === 'mode' ? words.modes[value as keyof typeof words.modes] : field === 'topic' ? topics.label(String(value)) : undefined}
      save={(values, version) => { const { id: _, ...body } = bodyOf(values, values.onDay ?? ''); return correct.mutateAsync({ params, version, body }); }}
      remove={{ ask: t`Vzít zápis zpět? Zůstane jen v historii změn a v součtech už nebude.`, run: () => takeBack.mutateAsync({ params, version: line.version }) }}>
      {(form) => <>
        <DayField label={t`Den`} maxDate={today()} {...form.getInputProps('onDay')} />
        <Fields row={form.values} programme={programme} onDay={form.values.onDay} wrong={form.errors as Wrong} onChange={(part) => form.setValues(part)} />
      </>}
    </FormSheet>
  );
}
