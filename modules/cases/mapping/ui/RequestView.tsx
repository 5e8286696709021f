import { Trans, useLingui } from '@lingui/react/macro';
import { ClientWords, PersonalNote } from '#platform/design/ClientWords.tsx';
import { day } from '#platform/i18n/format.ts';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import type { ClientRequest } from '../contract.ts';
import styles from './mapping.module.css';

type Props = { caseId: string; of: ClientRequest; /** Where there is little room: the translation, the original to unfold. */ short?: boolean };

/** The client's words with who said them and who translated; the original stands above the Czech translation; the reading apart. */
export function RequestView({ caseId, of, short = false }: Props) {
  const { t } = useLingui();
  const { nameOf } = useCasePeople(caseId);
  const source = [nameOf(of.personId), day(of.saidOn), of.translatedBy && t`překlad ${of.translatedBy}`].filter(Boolean).join(', ');
  const original = <ClientWords lang={of.language}>„{of.words}“</ClientWords>;
  return (
    <>
      {of.translation
        ? <>{!short && original}<ClientWords lang="cs" source={source}>„{of.translation}“</ClientWords>{short && <details className={styles.history}><summary><Trans>Původní slova</Trans></summary>{original}</details>}</>
        : <ClientWords lang={of.language} source={source}>„{of.words}“</ClientWords>}
      {of.reading && <PersonalNote title={<Trans>Jak tomu rozumí služba</Trans>}>{of.reading}</PersonalNote>}
    </>
  );
}
