import { Trans, useLingui } from '@lingui/react/macro';
import { ClientWords, PersonalNote } from '#platform/design/ClientWords.tsx';
import { day } from '#platform/i18n/format.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import type { ClientRequest } from '../contract.ts';

/** The client's words with who said them and who translated; the original stands above the Czech translation; the reading apart. */
export function RequestView({ caseId, of }: { caseId: string; of: ClientRequest }) {
  const { t } = useLingui();
  const { nameOf } = useCasePeople(caseId);
  const source = [nameOf(of.personId), day(of.saidOn), of.translatedBy && t`překlad ${of.translatedBy}`].filter(Boolean).join(', ');
  return (
    <>
      {of.translation
        ? <><ClientWords lang={of.language}>„{of.words}“</ClientWords><ClientWords lang="cs" source={source}>„{of.translation}“</ClientWords></>
        : <ClientWords lang={of.language} source={source}>„{of.words}“</ClientWords>}
      {of.reading && <PersonalNote title={<Trans>Jak tomu rozumí služba</Trans>}>{of.reading}</PersonalNote>}
    </>
  );
}
