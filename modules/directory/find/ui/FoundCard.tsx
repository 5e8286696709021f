import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconClock, IconLanguage, IconMapPin, IconPhone, IconWorld } from '@tabler/icons-react';
import { Tag } from '#platform/design/Tag.tsx';
import { phoneText } from '#platform/http/phone.ts';
import { SignpostButton } from '../../signpost/ui/SignpostButton.tsx';
import { useLabels } from '../../ui/labels.ts';
import { useTerritory } from '../../ui/useTerritory.ts';
import { useCodes } from '../../ui/useCodes.ts';
import type { Found } from '../contract.ts';
import { OpeningText, Places, ToldText } from './words.tsx';
import styles from './Find.module.css';

/** One service for a tired reader: what, whose, whether it is open, where, in what language, and the number to call. */
export function FoundCard({ service }: { service: Found }) {
  const { t } = useLingui();
  const { form } = useLabels(), languages = useCodes('language'), { nameOf, regionOf } = useTerritory();
  // The card of the service leads back to what was searched for.
  const found = useLocation({ select: ({ searchStr }) => searchStr });
  const whose = service.partner?.name ?? service.organisation.name;
  const area = [...service.regionCodes.map(regionOf), ...service.orpCodes.map(nameOf)];
  const spoken = service.languages.map((code) => languages.label(code)).join(', ');
  const phone = service.contacts.find((contact) => contact.phone), web = service.contacts.find((contact) => contact.web)?.web;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.name}><Link to={`/sit/sluzby/${service.id}` as never} state={((before: object) => ({ ...before, found })) as never}>{service.name}</Link></h2>
        <div className="inline">
          {!service.accepts && <Tag tone="soon"><Trans>teď nepřijímá</Trans></Tag>}
          <ToldText told={service.told} />
        </div>
      </div>
      <p className={styles.whose}>{[whose !== service.name && whose, service.type, service.forms.map((one) => form[one]).join(', ')].filter(Boolean).join(' · ')}</p>
      {service.alert && <p className={styles.alert}><IconAlertTriangle size={18} aria-hidden />{service.alert}</p>}
      {service.description && <p className={styles.about}>{service.description}</p>}
      <ul className={styles.facts} role="list">
        <li><IconClock size={18} aria-hidden /><OpeningText opening={service.opening} /></li>
        <li><IconMapPin size={18} aria-hidden /><span><Places service={service} area={area} /></span></li>
        {(spoken || service.interpreting === 'always' || service.interpreting === 'on_request') && <li><IconLanguage size={18} aria-hidden /><span>{[spoken, service.interpreting === 'always' ? t`tlumočení vždy` : service.interpreting === 'on_request' ? t`tlumočení po domluvě` : ''].filter(Boolean).join(' · ')}</span></li>}
      </ul>
      <div className={styles.foot}>
        {phone?.phone && <Button component="a" href={`tel:${phone.phone}`} variant="light" leftSection={<IconPhone size={18} aria-hidden />}>{phoneText(phone.phone)}<span className={styles.desk}>{phone.label}</span></Button>}
        {web && <Button component="a" href={web} target="_blank" rel="noreferrer" variant="subtle" leftSection={<IconWorld size={18} aria-hidden />}><Trans>Web</Trans></Button>}
        <SignpostButton service={service} />
      </div>
    </li>
  );
}
