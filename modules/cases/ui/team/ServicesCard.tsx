import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag, type Tone } from '#platform/design/Tag.tsx';
import { WhoMark } from '#platform/design/WhoMark.tsx';
import { day } from '#platform/i18n/format.ts';
import type { CaseHeader, CaseService } from '../../contract.ts';
import styles from '../Cases.module.css';
import { kindOf } from '../kind.ts';
import { useMarks } from '../useMarks.ts';
import { useWords } from '../words.ts';
import { AgreementSheet } from './AgreementSheet.tsx';
import { AnswerSheet } from './AnswerSheet.tsx';
import { EndSheet } from './EndSheet.tsx';
import { InviteSheet } from './InviteSheet.tsx';

const tones: Record<CaseService['state'], Tone> = { invited: 'waiting', accepted: 'done', declined: 'plain', ended: 'plain' };
type Asked = { what: 'invite' } | { what: 'agreement' | 'end' | 'answer'; service: CaseService };

/** Services of the case as far as one may know of them: their answer, their agreement with the client, their end. */
export function ServicesCard({ header }: { header: CaseHeader }) {
  const { t } = useLingui();
  const words = useWords(), decides = useMe().membership.role !== 'coordinator';
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null), locality = kindOf(header) === 'locality';
  const markOf = useMarks(header.id);
  const agreementOf = ({ agreement, own, state }: CaseService) => !own || state !== 'accepted' || locality ? null
    : agreement.form === 'none' ? <Tag tone="soon">{words.form('none')}</Tag> : <span>{words.form(agreement.form)} {agreement.on && day(agreement.on)}{agreement.endsOn && ` – ${day(agreement.endsOn)}`}</span>;
  return (
    <Card title={t`Služby`} count={header.services.length} action={header.mayLead && header.writable && <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={() => setAsked({ what: 'invite' })}><Trans>Přizvat službu</Trans></Button>}>
      <Rows label={t`Služby`}>
        {header.services.map((service) => (
          <Row key={service.id} lead={<WhoMark who={markOf(service.organisation.id)} />} title={service.service.name}
            note={<>
              <div>{service.organisation.name}{service.leading && <> · {locality ? <Trans>vede lokalitu</Trans> : <Trans>vede případ</Trans>}</>}</div>
              {service.invitation && <div><Trans>Žádáme:</Trans> {service.invitation}</div>}
              {service.answer && <div><Trans>Odpověď:</Trans> {service.answer}</div>}
              {service.agreement.scope && <div><Trans>Dohodnuto:</Trans> {service.agreement.scope}</div>}
              {service.endingReason && <div><Trans>Konec:</Trans> {service.endedOn && day(service.endedOn)} · {service.endingReason}</div>}
            </>}
            end={<span className={styles.tags}>
              {agreementOf(service)}
              <Tag tone={tones[service.state]}>{words.state(service.state)}</Tag>
              {decides && header.phase !== 'closed' && service.mine && service.state === 'invited' && <Button variant="light" size="compact-sm" onClick={() => setAsked({ what: 'answer', service })}><Trans>Odpovědět</Trans></Button>}
              {header.writable && decides && <>
                {service.own && !locality && service.state === 'accepted' && <Button variant="subtle" size="compact-sm" onClick={() => setAsked({ what: 'agreement', service })}><Trans>Dohoda</Trans></Button>}
                {(service.own || header.mayLead) && (service.state === 'accepted' || service.state === 'invited') && <Button variant="subtle" size="compact-sm" onClick={() => setAsked({ what: 'end', service })}>{service.state === 'invited' ? <Trans>Stáhnout</Trans> : <Trans>Ukončit</Trans>}</Button>}
              </>}
            </span>} />
        ))}
      </Rows>
      {asked?.what === 'invite' && <InviteSheet caseId={header.id} common={locality} onClose={close} />}
      {asked?.what === 'agreement' && <AgreementSheet caseId={header.id} service={asked.service} onClose={close} />}
      {asked?.what === 'answer' && <AnswerSheet caseId={header.id} common={locality} label={header.label} service={asked.service} onClose={close} />}
      {asked?.what === 'end' && <EndSheet caseId={header.id} common={locality} service={asked.service} onClose={close} />}
    </Card>
  );
}
