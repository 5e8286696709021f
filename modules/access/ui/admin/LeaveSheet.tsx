import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { Refused } from '#platform/http/client.ts';
import { number } from '#platform/i18n/format.ts';
import { leaving } from '../../leaving/contract.ts';
import { access, administration, type Membership } from '../../organisations/contract.ts';
import { handed, isEmpty, noChoice, Successors } from './Successors.tsx';

type Props = { name: string; membership: Membership; onClose: () => void };
const invalidates = [administration.accounts, access.colleagues, leaving.waiting];

/** An administrator sees no clients: numbers, and that the head hands over. */
function ForAdministrator({ name, membership, onClose }: Props) {
  const { t } = useLingui();
  const read = useRead(leaving.counts, { params: { membershipId: membership.id } });
  const end = useChange(administration.endMembership, { invalidates, onDone: () => { said(t`Členství skončilo.`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Ukončit členství`} danger confirm={<Trans>Ukončit hned</Trans>} loading={end.isPending} problem={end.error} onConfirm={() => end.mutate({ params: { membershipId: membership.id }, version: membership.version })}>
      <p><b>{name}</b><br />{membership.organisation.name}</p>
      <Reading of={read} rows={2}>{(counts) => Object.values(counts).some(Boolean)
        ? <><Facts facts={[[t`Vede případů`, counts.leading ? number(counts.leading) : null], [t`V týmech dalších případů`, counts.places ? number(counts.places) : null], [t`Úkolů`, counts.commitments ? number(counts.commitments) : null], [t`Slíbených kontaktů`, counts.contacts ? number(counts.contacts) : null], [t`Pověření`, counts.mandates ? number(counts.mandates) : null]]} />
            <p><Trans>Práci předává vedoucí. Když členství ukončíte teď, bude práce čekat na převzetí v přehledu vedení.</Trans></p></>
        : <p><Trans>Nic rozdělaného tu není.</Trans></p>}</Reading>
      <p><Trans>Přístup skončí okamžitě. Co tento člověk zapsal, zůstává organizaci pod jeho jménem.</Trans></p>
    </ConfirmSheet>
  );
}

function ForHead({ name, membership, onClose }: Props) {
  const { t } = useLingui();
  const [choice, setChoice] = useState(noChoice);
  const params = { membershipId: membership.id };
  const read = useRead(leaving.holdings, { params });
  const leave = useChange(leaving.leave, { invalidates: 'everything', onDone: () => { said(t`Členství skončilo.`); onClose(); } });
  const errors = leave.error instanceof Refused ? leave.error.problem.fields ?? {} : {};
  return (
    <ConfirmSheet open onClose={onClose} title={t`Ukončit členství`} danger confirm={read.data && isEmpty(read.data) ? <Trans>Ukončit hned</Trans> : <Trans>Předat a ukončit hned</Trans>} loading={leave.isPending} problem={leave.error}
      onConfirm={() => { if (read.data) leave.mutate({ params, version: membership.version, body: handed(read.data, choice) }); }}>
      <p><b>{name}</b><br />{membership.organisation.name}</p>
      <Reading of={read} rows={4}>{(holdings) => isEmpty(holdings) ? <p><Trans>Nic rozdělaného tu není.</Trans></p> : <Successors of={holdings} leaver={membership.id} choice={choice} onChange={setChoice} errors={errors} />}</Reading>
      <p><Trans>Přístup skončí okamžitě. Co tento člověk zapsal, zůstává organizaci pod jeho jménem. Co nikomu nepředáte, počká k převzetí.</Trans></p>
    </ConfirmSheet>
  );
}

/** Ends a membership through what its person holds. */
export const LeaveSheet = (props: Props) => useMe().membership.role === 'head' ? <ForHead {...props} /> : <ForAdministrator {...props} />;
