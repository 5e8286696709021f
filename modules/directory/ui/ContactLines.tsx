import { ActionIcon } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconPencil } from '@tabler/icons-react';
import { phoneText } from '#platform/http/phone.ts';
import type { DirectoryContact } from '../contract.ts';

/** Ways to reach a body: a number to call, an address to write to. */
export function ContactLines({ contacts, onEdit }: { contacts: readonly DirectoryContact[]; onEdit?: (contact: DirectoryContact) => void }) {
  const { t } = useLingui();
  return contacts.map((contact) => (
    <div key={contact.id} className="inline">
      <span>{contact.label}</span>
      {contact.phone && <a href={`tel:${contact.phone}`}>{phoneText(contact.phone)}</a>}
      {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
      {contact.web && <a href={contact.web} target="_blank" rel="noreferrer">{contact.web.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</a>}
      {onEdit && <ActionIcon variant="subtle" aria-label={`${t`Upravit kontakt`}: ${contact.label}`} onClick={() => onEdit(contact)}><IconPencil size={16} /></ActionIcon>}
    </div>
  ));
}
