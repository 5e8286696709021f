import { ActionIcon, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconPhonePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { phoneText } from '#platform/http/phone.ts';
import type { DirectoryContact } from '../../contract.ts';
import { DirectoryContactSheet } from '../../ui/sheets.tsx';
import type { Verification } from '../contract.ts';
import styles from './cards.module.css';
import { Verified } from './Verified.tsx';
import { useWords } from './words.ts';

/** How to reach it: by what the contact is for, a number to call, an address to write to. */
export function ContactsCard({ of, contacts, mine, verifications }: { of: { serviceId: string } | { partnerId: string }; contacts: readonly DirectoryContact[]; mine: boolean; verifications: readonly Verification[] }) {
  const { t } = useLingui();
  const { role } = useWords();
  const [sheet, setSheet] = useState<'new' | DirectoryContact>();
  return (
    <Card title={t`Kontakty`} action={mine && <Button variant="subtle" size="xs" leftSection={<IconPhonePlus size={16} />} onClick={() => setSheet('new')}><Trans>Přidat kontakt</Trans></Button>}>
      {contacts.length ? contacts.map((contact) => (
        <div key={contact.id} className={styles.contact}>
          <div className={styles.who}><div><span className="strong">{contact.label}</span>{contact.role !== 'other' && <> <span className="meta">{role[contact.role]}</span></>}</div>
            {mine && <ActionIcon variant="subtle" aria-label={`${t`Upravit kontakt`}: ${contact.label}`} onClick={() => setSheet(contact)}><IconPencil size={16} /></ActionIcon>}</div>
          <div className="inline">
            {contact.phone && <a className={styles.call} href={`tel:${contact.phone}`}>{phoneText(contact.phone)}</a>}
            {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
            {contact.web && <a href={contact.web} target="_blank" rel="noreferrer">{contact.web.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</a>}
          </div>
          {contact.note && <p className="meta">{contact.note}</p>}
        </div>
      )) : <Empty><Trans>Zatím tu není žádný kontakt.</Trans></Empty>}
      {contacts.length > 0 && <Verified of={of} aspect="contacts" all={verifications} />}
      {sheet && <DirectoryContactSheet of={of} {...(sheet !== 'new' && { contact: sheet })} onClose={() => setSheet(undefined)} />}
    </Card>
  );
}
