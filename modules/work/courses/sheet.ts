// Attendance sheet on paper: names of who is enrolled, a line to sign for each, empty lines for who comes besides.
import type { Document } from '#platform/documents/document.ts';
import type { Language } from '#platform/http/problems.ts';
import { day } from '#platform/i18n/format.ts';
import type { CourseRow, Enrolment, Session } from './contract.ts';

const texts = {
  cs: { title: 'Prezenční listina', organisation: 'Pořádá', on: 'Den', place: 'Místo', name: 'Jméno', signature: 'Podpis', lecturer: 'Vede', without: 'Další účastníci bez zápisu do kurzu (stačí počet)', footer: 'Listina obsahuje osobní údaje: uložte ji podle pravidel organizace.' },
  en: { title: 'Attendance sheet', organisation: 'Held by', on: 'Day', place: 'Place', name: 'Name', signature: 'Signature', lecturer: 'Led by', without: 'Others who are not enrolled (a number is enough)', footer: 'This sheet holds personal data: keep it by the rules of the organisation.' },
  uk: { title: 'Список присутніх', organisation: 'Проводить', on: 'День', place: 'Місце', name: 'Імʼя', signature: 'Підпис', lecturer: 'Веде', without: 'Інші учасники без запису (достатньо кількості)', footer: 'Список містить персональні дані: зберігайте його за правилами організації.' },
} as const satisfies Record<Language, object>;

export function attendanceSheet({ course, session, people, organisation, language }: { course: CourseRow; session: Session | null; people: readonly Enrolment[]; organisation: string; language: Language }): Document {
  const t = texts[language], line = '. . . . . . . . . . . . . . . .', when = session?.onDay ? [day(session.onDay, language), [session.startsAt, session.endsAt].filter(Boolean).join('–')].filter(Boolean).join(', ') : line;
  return {
    title: `${t.title}: ${course.name}`, language, author: organisation, footer: t.footer,
    blocks: [
      { type: 'heading', level: 1, text: t.title }, { type: 'heading', level: 2, text: [{ text: course.name, language: 'cs' }] },
      { type: 'facts', items: [{ label: t.organisation, value: [{ text: organisation, language: 'cs' }] }, { label: t.on, value: when }, { label: t.place, value: session?.place || course.place?.name || course.placeText || line }, { label: t.lecturer, value: line }] },
      { type: 'table', header: ['', t.name, t.signature], widths: [1, 6, 5], rows: [...people.map(({ name }, at) => [String(at + 1), name, '']), ...Array.from({ length: 5 }, (_, at) => [String(people.length + at + 1), '', ''])] },
      { type: 'paragraph', text: `${t.without}: ${line}` },
    ],
  };
}
