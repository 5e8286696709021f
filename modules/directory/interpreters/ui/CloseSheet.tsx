import { Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { today } from '#platform/i18n/format.ts';
import { interpreting, type InterpretingRequest } from '../contract.ts';
import { refreshed } from './lists.ts';
import { useInterpretingWords } from './words.ts';

type How = 'not_needed' | 'no_interpreter';
type Instead = NonNullable<InterpretingRequest['instead']>;

/** It is not needed any more, or nobody was found: then it counts as demand not met. */
export function CloseSheet({ of, onClose }: { of: InterpretingRequest; onClose: () => void }) {
  const { t } = useLingui();
  const words = useInterpretingWords();
  const [how, setHow] = useState<How>(of.onDay < today() ? 'no_interpreter' : 'not_needed'), [instead, setInstead] = useState<Instead | null>(null), [reason, setReason] = useState('');
  const close = useChange(interpreting.close, { invalidates: refreshed, onDone: () => { said(t`Žádost o tlumočení je uzavřená.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Uzavřít žádost o tlumočení`} confirm={<Trans>Uzavřít</Trans>} loading={close.isPending} problem={close.error}
      onConfirm={() => close.mutate({ params: { interpretingRequestId: of.id }, version: of.version, body: { how, instead: how === 'no_interpreter' ? instead : null, reason } })}>
      <Segmented label={t`Proč`} value={how} onChange={setHow} options={[{ value: 'not_needed', label: t`už není potřeba` }, { value: 'no_interpreter', label: t`nikdo se nenašel` }]} />
      {how === 'no_interpreter' && <Select label={t`Jak se domluvili`} data={words.insteads} clearable value={instead} onChange={(value) => setInstead(value)} />}
      {how === 'no_interpreter' && <p className="meta"><Trans>Započítá se do nenaplněné poptávky podle jazyka, obvodu a měsíce.</Trans></p>}
      <Textarea label={t`Poznámka`} description={t`Nic o klientovi.`} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {of.booking && <p className="meta"><Trans>Kdo byl požádán, dostane zprávu, že tlumočení neplatí.</Trans></p>}
    </ConfirmSheet>
  );
}
