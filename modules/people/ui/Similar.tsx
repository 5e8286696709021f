import { Alert } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRead } from '#platform/design/query.ts';
import { people } from '../contract.ts';
import { useBirth } from './labels.ts';
import { PersonName } from './PersonName.tsx';

/** Before somebody is written down twice: people of a near name within reach. */
export function Similar({ name }: { name: string }) {
  const { t } = useLingui();
  const birth = useBirth();
  const [q] = useDebouncedValue(name, 500);
  const found = useRead(people.search, { query: { q: q || '-', whole: 'true', limit: 3 } }, { enabled: q.length > 4 }).data?.items ?? [];
  if (!found.length || q.length <= 4) return null;
  return (
    <Alert color="brand" variant="light" title={t`Není to někdo z nich?`} role="status">
      <ul>{found.map((one) => <li key={one.id}><PersonName id={one.id} name={one.name} /> <span className="meta">{[one.nativeName, birth(one)].filter(Boolean).join(' · ')}</span></li>)}</ul>
      <p className="meta"><Trans>Pokud ano, otevřete stránku té osoby. Co máte rozepsané, zůstane.</Trans></p>
    </Alert>
  );
}
