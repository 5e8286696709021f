import { Switch } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { Card } from '#platform/design/Card.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { useCasePeople, useMarks } from '#modules/cases/ui/index.ts';
import { work } from '../contract.ts';

type Props = { caseId: string; about: string[]; openTo: string[]; confidenceOf: string | null; onOpenTo: (openTo: string[]) => void; onConfidence: (person: string | null) => void; error?: React.ReactNode };

/** Who of the team may read it: decided while writing, within what releases allow. Nothing is chosen beforehand. */
export function Readers({ caseId, about, openTo, confidenceOf, onOpenTo, onConfidence, error }: Props) {
  const { t } = useLingui();
  const me = useMe(), markOf = useMarks(caseId);
  const { people, nameOf } = useCasePeople(caseId);
  const readers = useRead(work.readers, { params: { caseId } }).data?.items ?? [];
  const adults = people.filter((person) => person.part !== 'child' && about.includes(person.id));
  const why = (reader: { people: string[]; common: boolean }) => {
    if (confidenceOf) return t`důvěrné sdělení se neotevírá`;
    // In a locality nobody's consent is needed: no person stands there.
    if (reader.common) return null;
    if (about.length === 0) return t`nejdřív vyberte, koho se to týká`;
    const missing = about.filter((person) => !reader.people.includes(person));
    return missing.length ? t`nemá souhlas k záznamům: ${missing.map(nameOf).join(', ')}` : null;
  };
  const confide = (person: string | null) => { onConfidence(person); if (person) onOpenTo([]); };
  return (
    <Card title={<Trans>Kdo z týmu smí číst</Trans>}>
      <Rows>
        <Row lead={<WhoMark who={0} />} title={me.membership.organisation.shortName} note={<Trans>tým případu</Trans>} end={<span className="meta"><Trans>vždy</Trans></span>} />
        {readers.map((reader) => {
          const locked = why(reader), open = openTo.includes(reader.id);
          return (
            <Row key={reader.id} lead={<WhoMark who={markOf(reader.id)} />} title={reader.name} note={locked ?? (open ? t`přečte tento záznam bez vašeho názoru` : t`tento záznam neuvidí`)}
              end={locked && !open ? <IconLock size={20} aria-label={t`nejde otevřít`} />
                : <Switch size="md" aria-label={t`Smí číst: ${reader.name}`} checked={open} onChange={() => onOpenTo(open ? openTo.filter((id) => id !== reader.id) : [...openTo, reader.id])} />} />
          );
        })}
        {adults.map(({ id, name }) => (
          <Row key={id} lead={<WhoMark who="family" />} title={t`Důvěrné sdělení: ${name}`} note={confidenceOf === id ? t`neuvidí ho nikdo další z rodiny, ani v tisku` : t`není důvěrné`}
            end={<Switch size="md" aria-label={t`Důvěrné sdělení: ${name}`} checked={confidenceOf === id} onChange={() => confide(confidenceOf === id ? null : id)} />} />
        ))}
      </Rows>
      {error && <p role="alert" className="meta" style={{ color: 'var(--late)' }}>{error}</p>}
    </Card>
  );
}
