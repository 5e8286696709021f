import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { outbox } from '#platform/offline/useDevice.ts';
import type { Item } from '#platform/offline/outbox.ts';
import { useWaitingWords } from './words.ts';

/** The words of an item that the server refused, to be put right and sent again. */
export function CorrectSheet({ item, onClose, onSent }: { item: Item; onClose: () => void; onSent?: () => void }) {
  const { t } = useLingui();
  const { content } = useWaitingWords();
  const [body, setBody] = useState(item.body);
  const set = (name: string, value: unknown) => setBody((before) => ({ ...before, [name]: value }));
  const wrong = item.problem?.fields ?? {};
  const submit = (event: FormEvent) => { event.preventDefault(); void outbox.again(item.id, { body }).then(() => { onClose(); onSent?.(); }); };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Opravit zápis`}>
      <form className="stack" onSubmit={submit} noValidate>
        {content(item).map(([name, label]) => {
          if (name === 'onDay' || name === 'dueOn') return <DayField key={name} label={label} value={String(body[name] ?? '') || null} error={wrong[name]} onChange={(day) => set(name, day)} />;
          if (name === 'minutes') return <NumberInput key={name} label={label} min={1} max={1440} value={Number(body[name])} error={wrong[name]} onChange={(value) => set(name, Number(value))} />;
          if (name === 'atTime') return <TextInput key={name} label={label} type="time" value={String(body[name] ?? '')} error={wrong[name]} onChange={(event) => set(name, event.currentTarget.value || null)} />;
          return <Textarea key={name} label={label} autosize minRows={2} value={String(body[name] ?? '')} error={wrong[name]} onChange={(event) => set(name, event.currentTarget.value)} />;
        })}
        <Button type="submit"><Trans>Uložit a poslat znovu</Trans></Button>
      </form>
    </ConfirmSheet>
  );
}
