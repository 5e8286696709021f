import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMapPin, IconPhone } from '@tabler/icons-react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import type { Commitment } from '#modules/commitments/contract.ts';
import { people } from '#modules/people/contract.ts';
import { today } from '#platform/i18n/format.ts';

/** Numbers and addresses of those the visit concerns: read, and logged, only when asked for. */
export function ReachSheet({ visit, what, onClose }: { visit: Commitment; what: 'route' | 'call'; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <ConfirmSheet open onClose={onClose} title={what === 'call' ? t`Zavolat` : t`Trasa`}>
      {visit.about.length === 0 ? <Empty><Trans>U domluvené schůzky není zapsáno, koho se týká.</Trans></Empty>
        : visit.about.slice(0, 6).map((personId) => <Person key={personId} personId={personId} what={what} />)}
    </ConfirmSheet>
  );
}

function Person({ personId, what }: { personId: string; what: 'route' | 'call' }) {
  const found = useRead(people.get, { params: { personId } });
  if (found.error) return <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading rows={2} />;
  const { name, contacts, accommodation } = found.data;
  const numbers = contacts.filter(({ kind, value }) => kind === 'phone' && value);
  const places = accommodation.filter(({ until, address, place }) => (until === null || until >= today()) && (address || place)).map(({ address, place }) => address || place!);
  const none = what === 'call' ? numbers.length === 0 : places.length === 0;
  return (
    <div className="stack">
      <p className="strong">{name}</p>
      {what === 'call' && numbers.map(({ id, value, note }) => <Button key={id} component="a" href={`tel:${value.replace(/[^\d+]/g, '')}`} variant="default" size="md" leftSection={<IconPhone size={18} />}>{value}{note && ` · ${note}`}</Button>)}
      {/* The phone's own map opens; no address leaves for a map service. */}
      {what === 'route' && places.map((place) => <Button key={place} component="a" href={`geo:0,0?q=${encodeURIComponent(place)}`} variant="default" size="md" leftSection={<IconMapPin size={18} />}>{place}</Button>)}
      {none && <p className="meta">{what === 'call' ? <Trans>Telefon není zapsaný, nebo ho nesmíte vidět.</Trans> : <Trans>Adresa není zapsaná, nebo ji nesmíte vidět.</Trans>}</p>}
    </div>
  );
}
