import { Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { following, type Followed } from '../contract.ts';
import { changed } from './changed.ts';

type Told = 'prove' | 'sendBack' | 'verify' | 'reopen' | 'drop';
/** One move of a recommendation with its words. */
export function TellSheet({ of, action, title, onClose }: { of: Followed; action: Told; title: string; onClose: () => void }) {
  const { t } = useLingui(), params = { recommendationId: of.id }, proof = of.events.findLast(({ kind }) => kind === 'proved');
  const moves = { prove: useChange(following.prove, changed), sendBack: useChange(following.sendBack, changed), verify: useChange(following.verify, changed), reopen: useChange(following.reopen, changed), drop: useChange(following.drop, changed) };
  const texts: Record<Told, string> = { prove: t`Co se udělalo a kde je to vidět`, sendBack: t`Co ještě chybí`, verify: t`Podle čeho je to ověřeno`, reopen: t`Proč`, drop: t`Proč` }, labels = { text: texts[action], onDay: t`Kdy` };
  return (
    <FormSheet title={title} onClose={onClose} draft={`followed-tell:${of.id}:${action}`} labels={labels} done={t`Zapsáno.`} initial={{ text: '', onDay: today() as string | null }} save={({ text, onDay }) => moves[action].mutateAsync({ params, body: { text, onDay: onDay ?? today() } })}>
      {(form) => <>
        {(action === 'verify' || action === 'sendBack') && proof && <p className="meta">{proof.text}</p>}
        <Textarea label={labels.text} {...(action === 'prove' && { description: t`Dokumenty přidáte vedle do karty Doklady. Nepište nic o klientech.` })} autosize minRows={3} {...form.getInputProps('text')} />
        <DayField label={labels.onDay} maxDate={today()} {...(of.givenOn && { minDate: of.givenOn })} {...form.getInputProps('onDay')} />
      </>}
    </FormSheet>
  );
}
