import { Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { newId } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { cases } from '../../contract.ts';

type Service = Reply<typeof cases.invitable>['items'][number];
/** A service called like its organisation is said once. */
const labelOf = ({ name, organisation }: Service) => (name === organisation.name ? name : `${name}, ${organisation.name}`);
const Offered = ({ of }: { of: Service | undefined }) => of && <div><div>{of.name}</div><div className="meta">{of.organisation.name}</div></div>;

/** Invites a service and says what is asked of it. It learns of the case only when a release is in force. */
export function InviteSheet({ caseId, common = false, onClose }: { caseId: string; /** Of a locality: whoever accepts reads all of it. */ common?: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const [id] = useState(newId), [serviceId, setService] = useState<string | null>(null), [invitation, setInvitation] = useState(''), [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 250);
  const found = useRead(cases.invitable, { params: { caseId }, query: {} }).data?.items ?? [];
  const narrowed = useRead(cases.invitable, { params: { caseId }, query: { q } }, { enabled: q.length > 1 && !found.some((one) => labelOf(one) === q) }).data?.items ?? [];
  const all = [...found, ...narrowed.filter((one) => !found.some((other) => other.id === one.id))];
  const invite = useChange(cases.invite, { invalidates: [cases.get, releases.whoSees], onDone: onClose });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Přizvat službu`} confirm={t`Přizvat`} labels={{ serviceId: t`Služba`, invitation: t`O co ji žádáme` }} loading={invite.isPending} problem={invite.error} onConfirm={() => invite.mutate({ params: { caseId }, body: { id, serviceId: serviceId ?? '', invitation } })}>
      <Select label={t`Služba`} searchable searchValue={text} onSearchChange={setText} value={serviceId} onChange={setService} renderOption={({ option }) => <Offered of={all.find(({ id }) => id === option.value)} />} nothingFoundMessage={t`Taková služba tu není.`} data={all.map((one) => ({ value: one.id, label: labelOf(one) }))} data-autofocus />
      <Textarea label={t`O co ji žádáme`} autosize minRows={3} maxLength={4000} value={invitation} onChange={(event) => setInvitation(event.currentTarget.value)} />
      <p className="meta">{common ? <Trans>Pozvaná služba uvidí, jak se lokalita jmenuje a kde je. Když pozvání přijme, čte a píše všechno společné jako vy; klienti a záznamy vaší organizace zůstávají u vás.</Trans> : <Trans>Služba jiné organizace o případu neuvidí nic, dokud nebude platit souhlas aspoň jednoho člověka. Souhlasy se zapisují ve sdílení.</Trans>}</p>
    </ConfirmSheet>
  );
}
