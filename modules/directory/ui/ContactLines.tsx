import { phoneText } from '#platform/http/phone.ts';
import type { DirectoryContact } from '../contract.ts';

/** Ways to reach a body, in a row of a list that leads to its card: a number to call, an address to write to, pages to open. */
export function ContactLines({ contacts }: { contacts: readonly DirectoryContact[] }) {
  return contacts.slice(0, 2).map((contact) => (
    <span key={contact.id} className="inline" style={{ position: 'relative', zIndex: 1, width: 'fit-content' }}>
      <span>{contact.label}</span>
      {contact.phone && <a href={`tel:${contact.phone}`}>{phoneText(contact.phone)}</a>}
      {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
      {contact.web && <a href={contact.web} target="_blank" rel="noreferrer">{contact.web.replace(/^https?:\/\/(www\.)?/, '')}</a>}
    </span>
  ));
}
