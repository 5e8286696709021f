// The narrow view: whom to call now and what to know.
import { Alert, Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconPhone } from '@tabler/icons-react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { dateTime, day } from '#platform/i18n/format.ts';
import { emergency } from '../../emergency/contract.ts';

export function EmergencyFound({ accessId, onEnd }: { accessId: string; onEnd: () => void }) {
  const { t } = useLingui();
  const language = useCodes('language');
  const read = useRead(emergency.view, { params: { emergencyAccessId: accessId } });
  const end = useChange(emergency.end, { invalidates: [emergency.mine], onDone: onEnd });
  return (
    <Reading of={read} rows={6}>{({ person, services, safety, children, endsAt }) => (
      <div className="stack">
        <Card title={person.name || person.nativeName} meta={[person.name && person.nativeName, t`datum narození ${day(person.birthDate)}`, person.interpreterLanguage && t`tlumočit: ${language.label(person.interpreterLanguage)}`].filter(Boolean).join(' · ')}>
          {safety.length > 0 && <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} title={t`Co je třeba vědět`}><ul>{safety.map((one) => <li key={one}>{one}</li>)}</ul></Alert>}
          {children.length > 0 && <p><b><Plural value={children.length} one="V domácnosti je # dítě:" few="V domácnosti jsou # děti:" many="V domácnosti je # dítěte:" other="V domácnosti je # dětí:" /></b> {children.map((child) => `${child.name} (${child.born})`).join(', ')}</p>}
        </Card>
        <Card title={t`Komu teď volat`}>
          {services.length ? <Rows label={t`Komu teď volat`}>{services.map((one) => (
            <Row key={`${one.organisation}${one.service}`} title={one.service} note={[one.organisation, one.workers.length && t`klíčový pracovník/pracovnice: ${one.workers.join(', ')}`].filter(Boolean).join(' · ')}
              end={one.phones.length ? one.phones.map(({ phone, label }) => <Button key={phone} component="a" href={`tel:${phone}`} variant="default" leftSection={<IconPhone size={18} />} title={label}>{phoneText(phone)}</Button>) : <span className="meta"><Trans>telefon nemáme</Trans></span>} />
          ))}</Rows> : <Empty><Trans>Teď s tímto člověkem žádná služba nepracuje.</Trans></Empty>}
        </Card>
        <div className="inline"><p className="meta"><Trans>Pohled sám skončí {dateTime(endsAt)}. Každé otevření se zapisuje.</Trans></p><Button variant="default" loading={end.isPending} onClick={() => end.mutate({ params: { emergencyAccessId: accessId } })}><Trans>Ukončit teď</Trans></Button></div>
      </div>
    )}</Reading>
  );
}
