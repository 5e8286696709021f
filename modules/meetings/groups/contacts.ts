// The list of contacts on paper: who is a member today, who sits there, how to reach them at work. Pure.
import type { Document, Run } from '#platform/documents/document.ts';
import { phoneText } from '#platform/http/phone.ts';
import type { Language } from '#platform/http/problems.ts';
import { day } from '#platform/i18n/format.ts';
import { compositionOn, type Office } from './rules.ts';
import type { Group, GroupMember } from './shapes.ts';

const texts = {
  cs: { title: 'Kontakty skupiny', keeper: 'Svolává', on: 'Složení ke dni', votes: 'Členů s hlasem', member: 'Člen', who: 'Zastupuje', contact: 'Pracovní kontakt', nobody: 'bez zástupce', noVote: 'bez hlasu', none: 'Skupina zatím nemá členy.',
    work: 'Jen pracovní kontakty členů skupiny. Neslouží k jinému účelu.', offices: { chair: 'předsednictví', secretary: 'tajemnictví', member: '', deputy: 'náhradník, náhradnice' } },
  en: { title: 'Contacts of the group', keeper: 'Kept by', on: 'Members on', votes: 'Members with a vote', member: 'Member', who: 'Represented by', contact: 'Work contact', nobody: 'no representative', noVote: 'no vote', none: 'The group has no members yet.',
    work: 'Work contacts of the members only. For no other purpose.', offices: { chair: 'chair', secretary: 'secretary', member: '', deputy: 'deputy' } },
  uk: { title: 'Контакти групи', keeper: 'Скликає', on: 'Склад на день', votes: 'Членів із голосом', member: 'Член', who: 'Представляє', contact: 'Робочий контакт', nobody: 'без представника', noVote: 'без голосу', none: 'Група поки не має членів.',
    work: 'Лише робочі контакти членів групи. Не для іншої мети.', offices: { chair: 'головування', secretary: 'секретар', member: '', deputy: 'заступник, заступниця' } },
} as const satisfies Record<Language, object>;

type Asked = { group: Pick<Group, 'name' | 'organisation'>; members: readonly GroupMember[]; on: string; language: Language };
export function contactList({ group, members, on, language }: Asked): Document {
  const t = texts[language], present = compositionOn(members, on), offices: Record<Office, string> = t.offices;
  const person = (seat: GroupMember['seats'][number], member: GroupMember) => [member.kind === 'person' ? '' : seat.name, seat.duty, offices[seat.office]].filter(Boolean).join(', ');
  const rows = present.map((member): (string | Run[])[] => {
    const seats = member.seats.filter(({ here }) => here);
    return [
      [{ text: member.name, bold: true, language: 'cs' }, ...(member.voting ? [] : [{ text: ` (${t.noVote})` }])],
      seats.map((seat) => person(seat, member)).filter(Boolean).join('\n') || (seats.length ? '' : t.nobody),
      seats.map(({ email, phone }) => [email, phone && phoneText(phone)].filter(Boolean).join(', ')).filter(Boolean).join('\n'),
    ];
  });
  return {
    title: group.name, language, author: group.organisation.name, footer: t.work,
    blocks: [
      { type: 'heading', level: 1, text: t.title },
      { type: 'facts', items: [{ label: t.keeper, value: [{ text: group.organisation.name, language: 'cs' }] }, { label: t.on, value: day(on, language) }, { label: t.votes, value: String(present.filter(({ voting }) => voting).length) }] },
      rows.length ? { type: 'table', header: [t.member, t.who, t.contact], widths: [4, 4, 4], rows } : { type: 'paragraph', text: t.none },
    ],
  };
}
