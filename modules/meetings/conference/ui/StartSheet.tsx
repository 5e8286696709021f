import { Alert, Checkbox, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { z } from 'zod';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { CasePeoplePicker, useCasePeople } from '#modules/cases/ui/index.ts';
import { writing } from '#platform/http/contract.ts';
import { conferences } from '../contract.ts';
import { adviceOf, suitabilityPoints, type SuitabilityPoint } from '../rules.ts';
import { changed } from './useConference.ts';
import { useConferenceWords } from './words.ts';

type Values = { about: string[]; points: SuitabilityPoint[]; recommended: 'yes' | 'no' | null; reason: string; saidBy: string; goOn: 'yes' | 'no' | null; despite: string; goal: string };

/** Does a conference suit? The points say what is usual; whoever knows the family decides, and says why. */
export function StartSheet({ caseId, onClose, onStarted }: { caseId: string; onClose: () => void; onStarted: (id: string) => void }) {
  const { t } = useLingui();
  const words = useConferenceWords(), { people } = useCasePeople(caseId);
  const start = useChange(conferences.start, changed), made = useRef<string | null>(null);
  const labels = { about: t`O kom bude`, points: t`Co platí`, recommended: t`Doporučujete ji?`, reason: t`Proč`, saidBy: t`Kdo to říká`, goOn: t`Svolat ji?`, despite: t`Proč ji přesto svoláváte`, goal: t`Čeho má dosáhnout` };
  // Nothing is chosen beforehand; what is not chosen is asked for, not guessed.
  const schema = z.looseObject({ recommended: z.enum(['yes', 'no'], { error: t`Vyberte ano, nebo ne.` }), goOn: z.enum(['yes', 'no']).nullable(), reason: writing(2000) })
    .refine((one) => one.recommended === 'yes' || one.goOn !== null, { path: ['goOn'], error: t`Vyberte ano, nebo ne.` })
    .refine((one) => one.recommended === 'no' && one.goOn !== 'yes' || String(one['goal']).trim() !== '', { path: ['goal'], error: t`Vyplňte prosím.` });
  return (
    <FormSheet<Values> title={t`Je případová konference vhodná?`} onClose={() => { onClose(); if (made.current) onStarted(made.current); }} draft={`conference:${caseId}`} labels={labels} schema={schema} action={t`Uložit a pokračovat`} done={t`Uloženo.`}
      initial={{ about: people.map(({ id }) => id), points: [], recommended: null, reason: '', saidBy: '', goOn: null, despite: '', goal: '' }}
      save={async ({ recommended, goOn, ...values }, _, id) => {
        const going = recommended === 'yes' || goOn === 'yes';
        await start.mutateAsync({ params: { caseId }, body: { id, ...values, despite: recommended === 'no' ? values.despite : '', recommended: recommended === 'yes', goOn: going } });
        if (going) made.current = id;
      }}>
      {(form) => {
        const { values } = form, advice = adviceOf(values.points);
        return <>
          <CasePeoplePicker caseId={caseId} label={labels.about} value={values.about} onChange={(about) => form.setFieldValue('about', about)} error={form.errors['about']} />
          <Checkbox.Group label={labels.points} value={values.points} onChange={(points) => form.setFieldValue('points', points as SuitabilityPoint[])} error={form.errors['points']}>
            <div className="stack" style={{ paddingTop: 8 }}>{suitabilityPoints.map((point) => <Checkbox key={point} value={point} label={words.suitability[point]} />)}</div>
          </Checkbox.Group>
          <Alert color={advice === 'not_now' ? 'yellow' : 'brand'} variant="light" role="status">
            {advice === 'not_now' ? <Trans>Bez zájmu klienta nebo klientky a bez bezpečí pro všechny se konference obvykle zatím nesvolává.</Trans>
              : advice === 'yes' ? <Trans>Podle toho, co platí, konference obvykle pomůže.</Trans> : <Trans>Zvažte, jestli nestačí schůzka dvou lidí nebo telefon.</Trans>}
          </Alert>
          <Segmented label={labels.recommended} value={values.recommended} onChange={(value) => form.setFieldValue('recommended', value)} options={[{ value: 'yes', label: t`Ano` }, { value: 'no', label: t`Ne` }]} error={form.errors['recommended']} />
          <Textarea label={labels.reason} required autosize minRows={2} {...form.getInputProps('reason')} />
          <TextInput label={labels.saidBy} description={t`Když to řekl někdo jiný než vy, třeba metodička.`} {...form.getInputProps('saidBy')} />
          {values.recommended === 'no' && <>
            <Segmented label={labels.goOn} value={values.goOn} onChange={(value) => form.setFieldValue('goOn', value)} options={[{ value: 'no', label: t`Ne, jen zapsat úvahu` }, { value: 'yes', label: t`Ano, přesto` }]} error={form.errors['goOn']} />
            {values.goOn === 'yes' && <Textarea label={labels.despite} required autosize minRows={2} {...form.getInputProps('despite')} />}
          </>}
          {(values.recommended === 'yes' || values.goOn === 'yes') && <Textarea label={labels.goal} description={t`Tak, jak to řeknete klientovi nebo klientce.`} required autosize minRows={2} {...form.getInputProps('goal')} />}
        </>;
      }}
    </FormSheet>
  );
}
