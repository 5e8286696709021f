import { Trans } from '@lingui/react/macro';
import { ClientWords } from '#platform/design/ClientWords.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { day } from '#platform/i18n/format.ts';
import type { ChildSheet } from '../contract.ts';
import { FactSource } from './FactSource.tsx';

/** What the child says, likes, where it goes to school and whom it trusts, on a day. */
export const ChildSheetView = ({ caseId, of }: { caseId: string; of: ChildSheet }) => (
  <>
    {of.voice ? <ClientWords lang={of.voiceLanguage} source={day(of.writtenOn)}>„{of.voice}“</ClientWords> : <p className="meta">{day(of.writtenOn)}</p>}
    <Facts facts={[[<Trans>Co má rádo a umí</Trans>, of.likes], [<Trans>Škola</Trans>, of.school], [<Trans>Komu věří</Trans>, of.supportPerson]]} />
    <FactSource caseId={caseId} of={of} />
  </>
);
