import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useRead } from '#platform/design/query.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { register } from '../contract.ts';
import { Differences } from './Differences.tsx';

/** What the national register says of a service. Nothing when it does not know it. */
export default function RegisterCard({ serviceId }: { serviceId: string }) {
  const { t } = useLingui();
  const { data } = useRead(register.ofService, { params: { serviceId } }), card = data?.card;
  if (!card) return null;
  const units: Record<string, string> = { bed: t`lůžka`, client: t`klienti`, contact: t`kontakty`, intervention: t`intervence`, call: t`hovory` }, forms: Record<string, string> = { residential: t`pobytová`, ambulatory: t`ambulantní`, outreach: t`terénní` };
  return (
    <Card title={t`V registru sociálních služeb`}>
      <div className="stack">
        {card.missing && <div><Tag tone="soon"><Trans>v posledním souboru už nebyla</Trans></Tag></div>}
        <Facts facts={[
          [t`Číslo v registru`, card.number], [t`Zapsána od`, card.since && day(card.since)], [t`Naposledy v souboru`, day(card.lastSeen)],
          [t`Registrovaná kapacita`, card.capacities.map((one) => `${forms[one.form] ?? one.form}: ${number(one.count)} (${units[one.unit] ?? one.unit})`).join(', ')],
          [t`Adresa`, card.secret ? t`některá je utajená; domluvte se telefonem` : null],
        ]} />
        {card.differences.length > 0 && <section aria-label={t`Kde registr říká něco jiného`}><p><Trans>Registr říká něco jiného než my:</Trans></p><Differences of={card.differences} /></section>}
      </div>
    </Card>
  );
}
