import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMapPin, IconPhone } from '@tabler/icons-react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useReads } from '#platform/design/query.ts';
import type { Reply } from '#platform/http/contract.ts';
import type { Commitment } from '#modules/commitments/contract.ts';
import { people } from '#modules/people/contract.ts';
import { today } from '#platform/i18n/format.ts';
import { gathered, phoneInGroups } from '../rules.ts';

type Person = Reply<typeof people.get>;
const numbersOf = ({ contacts }: Person) => contacts.filter(({ kind, value }) => kind === 'phone' && value).map(({ value, note }) => [phoneInGroups(value), note].filter(Boolean).join(' · '));
const placesOf = ({ accommodation }: Person) => accommodation.filter(({ until, address, place }) => (until === null || until >= today()) && (address || place)).map(({ address, place }) => [place, address].filter(Boolean).join(', '));
/** The phone's own map opens; no address leaves for a map service. */
const mapOf = (place: string) => `geo:0,0?q=${encodeURIComponent(place)}`;
const callTo = (number: string) => `tel:${number.split(' · ')[0]!.replace(/[^\d+]/g, '')}`;

/** Numbers and addresses of those the visit concerns: read, and logged, only when asked for. */
export function ReachSheet({ visit, what, onClose }: { visit: Commitment; what: 'route' | 'call'; onClose: () => void }) {
  const { t } = useLingui();
  const call = what === 'call';
  const found = useReads(people.get, visit.about.slice(0, 6).map((personId) => ({ params: { personId } })));
  const failed = found.find(({ error }) => error);
  const those = found.flatMap(({ data }) => data ? [{ name: data.name, values: call ? numbersOf(data) : placesOf(data) }] : []);
  const without = those.filter(({ values }) => values.length === 0).map(({ name }) => name);
  return (
    <ConfirmSheet open onClose={onClose} title={call ? t`Zavolat` : t`Trasa`}>
      {visit.about.length === 0 && <Empty><Trans>U domluvené schůzky není zapsáno, koho se týká.</Trans></Empty>}
      {failed && <ProblemAlert problem={failed.error} onRetry={() => void failed.refetch()} />}
      {found.some(({ isPending }) => isPending) && <Loading rows={2} />}
      {gathered(those).map(({ value, names }) => (
        <div key={value} className="stack">
          <p className="strong">{names.join(', ')}</p>
          <Button component="a" href={call ? callTo(value) : mapOf(value)} variant="default" size="md" leftSection={call ? <IconPhone size={18} /> : <IconMapPin size={18} />}>{value}</Button>
        </div>
      ))}
      {without.length > 0 && <div><p className="strong">{without.join(', ')}</p><p className="meta">{call ? <Trans>Telefon není zapsaný, nebo ho nesmíte vidět.</Trans> : <Trans>Adresa není zapsaná, nebo ji nesmíte vidět.</Trans>}</p></div>}
    </ConfirmSheet>
  );
}
