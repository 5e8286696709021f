import { Trans, useLingui } from '@lingui/react/macro';
import { Navigate, useParams } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { LazyPart } from '#platform/design/LazyPart.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useParts, type PersonCard } from '#platform/design/parts.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { people, type PersonFile } from '../contract.ts';
import { AccommodationCard } from './AccommodationCard.tsx';
import { AddressCard } from './AddressCard.tsx';
import { BenefitCard } from './BenefitCard.tsx';
import { PersonDuplicates } from '../duplicates/ui/PersonDuplicates.tsx';
import { ContactCard } from './ContactCard.tsx';
import { HouseholdCard } from './HouseholdCard.tsx';
import { IdentityCard } from './IdentityCard.tsx';
import { LanguageCard } from './LanguageCard.tsx';
import { OccupationCard } from './OccupationCard.tsx';
import styles from './people.module.css';
import { RelationCard } from './RelationCard.tsx';
import { ResidenceCard } from './ResidenceCard.tsx';
import { TakeOver } from './TakeOver.tsx';

function Cases({ cases }: { cases: PersonFile['cases'] }) {
  const { t } = useLingui();
  const phases: Record<string, string> = { prospect: t`zájemce`, mapping: t`mapování`, planning: t`plánování a realizace`, evaluation: t`vyhodnocení`, closed: t`uzavřeno` };
  return (
    <Card title={t`Případy`} count={cases.length}>
      {cases.length ? <Rows label={t`Případy`}>{cases.map((one) => <Row key={one.id} to={`/pripady/${one.id}`} title={one.label || t`Případ ${one.number}`} note={one.number} end={<Tag>{phases[one.phase] ?? one.phase}</Tag>} />)}</Rows>
        : <Empty><Trans>Osoba není v žádném případu, ke kterému máte přístup.</Trans></Empty>}
    </Card>
  );
}

/** Cards that other rooms bring. */
function Brought({ column, personId }: { column: PersonCard['column']; personId: string }) {
  const cards = useParts('personCards').filter((card) => card.column === column);
  return cards.map((card) => <LazyPart key={card.key} load={card.component} of={{ personId }} waiting={<Loading rows={2} />} />);
}

/** A person as we know them and as others share them with us. */
export default function PersonPage() {
  const { t } = useLingui();
  const { personId } = useParams({ strict: false }) as { personId: string };
  const file = useRead(people.get, { params: { personId } });
  const back = { to: '/lide', label: t`Lidé` };
  if (file.error) return <Page title={t`Osoba`} back={back}><ProblemAlert problem={file.error} onRetry={() => void file.refetch()} /></Page>;
  if (!file.data) return <Page title={t`Osoba`} back={back}><Loading rows={8} /></Page>;
  // A card joined to another one is opened as that one.
  if (file.data.id !== personId) return <Navigate to={'/lide/$personId' as string} params={{ personId: file.data.id } as never} replace />;
  const { name, profiles, addresses, benefits, languages, residence, accommodation, occupation, contacts, relations, households, cases } = file.data;
  const [main] = profiles;
  return (
    <Page title={name || t`Osoba`} subtitle={main?.anonymous ? <Trans>Bez totožnosti</Trans> : main && main.nativeName !== name ? main.nativeName : undefined} back={back}>
      <div className="stack">
        {main && !main.own && <TakeOver personId={personId} />}
        <div className={styles.page}>
          <div className="stack">
            {profiles.map((profile) => <IdentityCard key={profile.id} personId={personId} profile={profile} />)}
            {main?.own && <PersonDuplicates personId={personId} />}
            <ContactCard personId={personId} items={contacts} />
            <LanguageCard personId={personId} items={languages} />
            <RelationCard personId={personId} items={relations} />
            <HouseholdCard personId={personId} items={households} />
            <Brought column="left" personId={personId} />
          </div>
          <div className="stack">
            <Cases cases={cases} />
            <ResidenceCard personId={personId} items={residence} />
            <AccommodationCard personId={personId} items={accommodation} />
            <AddressCard personId={personId} items={addresses} />
            <OccupationCard personId={personId} items={occupation} />
            <BenefitCard personId={personId} items={benefits} />
            <Brought column="right" personId={personId} />
          </div>
        </div>
      </div>
    </Page>
  );
}
