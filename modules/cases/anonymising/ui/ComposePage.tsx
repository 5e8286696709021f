import { useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useAddress } from '#platform/design/address.ts';
import { Page } from '#platform/design/Page.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { Trans } from '@lingui/react/macro';
import { ComposeForm } from './ComposeForm.tsx';
import { useNames } from './useNames.ts';

/** A case told without saying whose it is: shown side by side, changed and confirmed by the worker. Nothing is stored before. */
export default function ComposePage() {
  const { t } = useLingui();
  const { caseId = '' } = useParams({ strict: false }) as { caseId?: string };
  const [meetingId] = useAddress('setkani'), { read, names } = useNames(caseId);
  return (
    <Page title={t`Anonymizovaný příběh`} subtitle={<Trans>Nic se neuloží ani nikomu neukáže, dokud příběh nepřečtete a nepotvrdíte.</Trans>} back={meetingId ? { to: `/setkani/${meetingId}`, label: t`Setkání` } : { to: `/pripady/${caseId}`, label: t`Případ` }}>
      <Reading of={read}>{(data) => names && <ComposeForm caseId={caseId} meetingId={meetingId || null} parts={data.parts} names={names} alike={data.alike} />}</Reading>
    </Page>
  );
}
