import { Alert } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRead } from '#platform/design/query.ts';
import { duplicates } from '../duplicates/contract.ts';
import { useDuplicateWords } from '../duplicates/ui/words.ts';
import { toE164 } from '#platform/http/phone.ts';
import { PersonName } from './PersonName.tsx';

type Props = { givenName: string; familyName: string; nativeName: string; birthDate: string | null; phone: string };

/** Before somebody is written down twice: our own cards that may be of the same person, with the reason. */
export function Similar(typed: Props) {
  const { t } = useLingui();
  const words = useDuplicateWords();
  // The phone counts once it is whole; a half-written one would be refused.
  const { givenName, familyName, nativeName, birthDate } = typed, phone = toE164(typed.phone) ?? '';
  const [asked] = useDebouncedValue(JSON.stringify({ givenName: givenName.trim(), familyName: familyName.trim(), nativeName: nativeName.trim(), birthDate, phone }), 500);
  const body = JSON.parse(asked) as Props;
  const enough = `${body.givenName} ${body.familyName}`.trim().length > 4 || body.nativeName.length > 4;
  const found = useRead(duplicates.like, { body }, { enabled: enough, keepPrevious: true }).data?.items ?? [];
  if (!found.length || !enough) return null;
  return (
    <Alert color="brand" variant="light" title={t`Možná už je u vás`} role="status">
      <ul>{found.map(({ card, reasons }) => <li key={card.id}><PersonName id={card.id} name={card.name} /> <span className="meta">{words.about(card)}</span><div className="meta">{reasons.map((reason) => words.reason[reason]).join(', ')}</div></li>)}</ul>
      <p className="meta"><Trans>Pokud ano, otevřete stránku té osoby. Co máte rozepsané, zůstane.</Trans></p>
    </Alert>
  );
}
