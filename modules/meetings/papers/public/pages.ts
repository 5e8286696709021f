// Published minutes as HTML that needs no script. Pure: what is published in, markup out. Minutes are in Czech; the frame speaks the reader's language.
import { html, Html } from '#platform/http/pages.ts';
import type { Language } from '#platform/http/problems.ts';
import { address, publicPage } from '#platform/http/public-page.ts';
import type { PublicPaper } from '../shapes.ts';
import * as w from '../words.ts';
import type { Published } from '../queries.ts';

const cs = {
  czech: '', pdf: 'Stáhnout jako PDF', group: 'Skupina', date: 'Datum', time: 'Čas', place: 'Místo', leads: 'Vede', there: 'Přítomni', guests: 'Hosté', excused: 'Omluveni', absent: 'Nepřítomni', program: 'Program', whole: 'K celému setkání',
  next: 'Příští setkání', writer: 'Zápis', approved: 'Schválení', version: 'Verze', missing: 'Takový zápis tu není, nebo už není zveřejněný.', title: 'Zápis ze setkání', tasks: 'Úkoly', public: 'Zveřejněná podoba zápisu: bez interních bodů a bez jmen lidí, kteří se zveřejněním nesouhlasili.', allOf: 'Stránka skupiny',
};
type Texts = typeof cs;
const en: Texts = {
  czech: 'The minutes are in Czech.', pdf: 'Download as PDF', group: 'Group', date: 'Date', time: 'Time', place: 'Place', leads: 'Chair', there: 'Present', guests: 'Guests', excused: 'Excused', absent: 'Absent', program: 'Agenda', whole: 'On the whole meeting',
  next: 'Next meeting', writer: 'Minutes by', approved: 'Approved', version: 'Version', missing: 'There are no such minutes, or they are no longer published.', title: 'Minutes of a meeting', tasks: 'Tasks', public: 'Published form: without internal points and names of people who did not agree to be published.', allOf: 'Page of the group',
};
const uk: Texts = {
  czech: 'Протокол написано чеською.', pdf: 'Завантажити як PDF', group: 'Група', date: 'Дата', time: 'Час', place: 'Місце', leads: 'Веде', there: 'Присутні', guests: 'Гості', excused: 'Відсутні з поважної причини', absent: 'Відсутні', program: 'Порядок денний', whole: 'Щодо всієї зустрічі',
  next: 'Наступна зустріч', writer: 'Протокол', approved: 'Затвердження', version: 'Версія', missing: 'Такого протоколу тут немає або його вже не оприлюднено.', title: 'Протокол зустрічі', tasks: 'Завдання', public: 'Оприлюднений вигляд: без внутрішніх пунктів та імен людей, які не погодилися на оприлюднення.', allOf: 'Сторінка групи',
};
const texts: Record<Language, Texts> = { cs, en, uk };
const listPath = '/verejne/sluzby';
const pathOf = (id: string) => (jazyk: Language) => address(`/verejne/zapisy/${id}`, { jazyk });
/** The title of the tab is the name of the meeting, which is public with it. */
const page = (language: Language, title: string, about: string, here: (jazyk: Language) => string, body: Html): Html => publicPage({ language, title, about, home: listPath, here }, body);

const said = (text: string): Html => html`${w.proseParts(text).map(({ line, items }) => (items ? html`<ul>${items.map((one) => html`<li>${one}</li>`)}</ul>` : html`<p>${line}</p>`))}`;
const outcomes = (t: Texts, p: PublicPaper['whole']): Html => html`${p.passages.map(({ kind, text }) => (kind === 'decision' || kind === 'agreement' ? html`<p><strong>${w.passageLabel[kind]}:</strong> ${text}</p>` : said(text)))}
${p.votes.map((v) => html`<p><strong>Hlasování:</strong> ${w.motionText(v)} ${w.countsText(v)} <strong>${w.resultText(v)}</strong></p>`)}
${p.tasks.length > 0 && html`<p><strong lang="${t === texts.cs ? 'cs' : t === texts.uk ? 'uk' : 'en'}">${t.tasks}</strong></p><ul>${p.tasks.map((one) => html`<li>${one.what} – <strong>${w.taskWho(one)}</strong>, ${w.taskUntil(one)}</li>`)}</ul>`}
${p.watches.map((one) => html`<p><strong>Sledujeme:</strong> ${w.sentence(one.text)} ${w.watchDetails(one)}</p>`)}`;
const apart = new Html('style="margin:1.5rem 0"');

export function minutesPage(language: Language, { id, groupId, fingerprint, content: c }: Published): Html {
  const t = texts[language], row = (title: string, value: Html | string | false | null) => value && html`<div><dt>${title}</dt><dd lang="cs">${value}</dd></div>`;
  const people = (which: PublicPaper['attendees']) => which.length > 0 && html`${w.peopleLines(which).map((one, at) => html`${at > 0 && html`<br>`}${one}`)}`;
  const there = c.attendees.filter(({ presence }) => presence === 'present'), hasWhole = [c.whole.passages, c.whole.votes, c.whole.tasks, c.whole.watches].some((list) => list.length > 0);
  return page(language, c.title, `${w.headingOf(c.kind, false)}, ${w.dayText(c.onDay)}`, pathOf(id), html`<h1 lang="cs">${c.title}</h1><p class="soft" lang="cs">${w.headingOf(c.kind, false)}${c.group && ` · ${c.group}`}</p><p>${t.public} ${t.czech}</p>
<p><a href="/api/public-minutes/${id}">${t.pdf}</a> · <a href="/verejne/skupiny/${groupId}?jazyk=${language}">${t.allOf}</a></p>
<dl>${row(t.date, w.dayText(c.onDay))}${row(t.time, w.timeText(c.startsAt, c.endsAt))}${row(t.place, c.place)}${row(t.leads, w.personText(c.facilitator))}
${row(t.there, people(there.filter(({ part }) => part !== 'guest')))}${row(t.guests, people(there.filter(({ part }) => part === 'guest')))}${row(t.excused, people(c.attendees.filter(({ presence }) => presence === 'excused')))}${row(t.absent, people(c.attendees.filter(({ presence }) => presence === 'absent')))}</dl>
${c.points.length > 0 && html`<section ${apart}><h2>${t.program}</h2><ol lang="cs">${c.points.map(({ title }) => html`<li>${title}</li>`)}</ol></section>`}
${c.points.map((point, at) => html`<section lang="cs" ${apart}><h2>${at + 1}. ${point.title}</h2>${point.state === 'postponed' && html`<p>Bod byl odložen na příští setkání.</p>`}${outcomes(t, point)}</section>`)}
${hasWhole && html`<section ${apart}><h2>${t.whole}</h2><div lang="cs">${outcomes(t, c.whole)}</div></section>`}
<dl>${row(t.next, c.next && w.nextText(c.next))}${row(t.writer, w.personText(c.writer))}${row(t.approved, [w.dayText(c.approvedOn), w.personText(c.approvedBy)].filter(Boolean).join(', '))}${row(t.version, `${c.number} (${fingerprint.slice(0, 12)})`)}</dl>`);
}
export const failedPage = (text: string, language: Language): Html => page(language, texts[language].title, text, (jazyk) => address(listPath, { jazyk }), html`<h1>${texts[language].title}</h1><p>${text}</p>`);
export const missingPage = (language: Language): Html => failedPage(texts[language].missing, language);
