import { Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { newId } from '#platform/http/client.ts';
import { useColleagues } from '#modules/access/ui/index.ts';
import { meetings } from '../../contract.ts';
import { parts } from '../../rules.ts';
import type { Part } from '../../shapes.ts';
import { useMeetingWords } from '../../ui/words.ts';
import { minutes } from '../contract.ts';

/** Somebody came uninvited: a colleague, or anybody by name. */
export function CameSheet({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const { t } = useLingui();
  const words = useMeetingWords(), colleagues = useColleagues(), [id] = useState(newId);
  const [membershipId, setMembership] = useState(''), [name, setName] = useState(''), [part, setPart] = useState<Part>('guest');
  const add = useChange(minutes.came, { invalidates: [minutes.get, meetings.attendees], onDone: onClose });
  const known = colleagues.find((one) => one.membershipId === membershipId)?.name;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Přidat do docházky`} confirm={<Trans>Zapsat účast</Trans>} loading={add.isPending} problem={add.error} labels={{ name: t`Jméno` }}
      onConfirm={() => add.mutate({ params: { meetingId }, body: { id, name: known ?? name, membershipId: membershipId || null, part } })}>
      <Select label={t`Z vaší organizace`} data={colleagues.map((one) => ({ value: one.membershipId, label: one.name }))} searchable clearable value={membershipId || null} onChange={(value) => setMembership(value ?? '')} />
      {!membershipId && <TextInput label={t`Nebo jméno`} description={t`Kdo tu nemá účet. Napište i odkud je.`} value={name} maxLength={120} onChange={({ currentTarget }) => setName(currentTarget.value)} />}
      <Select label={t`Jako kdo`} data={parts.map((value) => ({ value, label: words.part[value] }))} value={part} onChange={(value) => setPart(value as Part)} />
    </ConfirmSheet>
  );
}
