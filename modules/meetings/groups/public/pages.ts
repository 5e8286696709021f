// Public pages of groups as HTML. Pure: what is published in, markup out.
import { html, type Html } from '#platform/http/pages.ts';
import type { Language } from '#platform/http/problems.ts';
import { address, publicPage } from '#platform/http/public-page.ts';
import { day, dayLong } from '#platform/i18n/format.ts';
import type { PublishedGroup, PublishedMember, PublishedMinutes } from './queries.ts';
import { texts } from './texts.ts';

const listPath = '/verejne/skupiny';
const page = (language: Language, path: string, title: string, about: string, body: Html): Html => publicPage({ language, title, about, home: listPath, here: (jazyk) => address(path, { jazyk }), source: texts[language].source }, body);
/** Text of more lines, in Czech as it was written. */
const prose = (text: string) => text && html`${text.split('\n').map((line, i) => html`${i > 0 && html`<br>`}<span lang="cs">${line}</span>`)}`;

export function listPage(language: Language, groups: readonly PublishedGroup[]): Html {
  const t = texts[language];
  return page(language, listPath, t.title, t.intro, html`<h1>${t.title}</h1><p>${t.intro}</p>
${groups.length ? html`<ul class="services">${groups.map((one) => html`<li><h2><a href="${address(`${listPath}/${one.id}`, { jazyk: language })}" lang="cs">${one.name}</a></h2><p class="soft">${t.kinds[one.kind]} · ${t.keeper}: <span lang="cs">${one.organisation}</span></p>
${one.endedOn ? html`<p>${t.ended(day(one.endedOn, language))}</p>` : one.nextOn && html`<p>${t.next}: ${dayLong(one.nextOn, language)}</p>`}</li>`)}</ul>` : html`<p>${t.none}</p>`}`);
}

type Shown = { group: PublishedGroup; members: readonly PublishedMember[]; minutes: readonly PublishedMinutes[] };
export function groupPage(language: Language, { group, members, minutes }: Shown): Html {
  const t = texts[language], row = (title: string, value: Html | string | false | null) => value && html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  const organisations = members.filter(({ name }) => name), people = members.filter(({ name }) => !name).flatMap(({ persons }) => persons);
  const list = (items: readonly Html[]) => html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return page(language, `${listPath}/${group.id}`, group.name, group.purpose || group.name, html`<p><a href="${address(listPath, { jazyk: language })}">← ${t.back}</a></p>
<h1 lang="cs">${group.name}</h1><p class="soft">${t.kinds[group.kind]}</p>${group.endedOn && html`<p class="alert">${t.ended(day(group.endedOn, language))}</p>`}
<dl>${row(t.purpose, prose(group.purpose))}${row(t.keeper, html`<span lang="cs">${group.organisation}</span>`)}${row(t.district, group.district && html`<span lang="cs">${group.district}</span>`)}${!group.endedOn && row(t.next, group.nextOn ? dayLong(group.nextOn, language) : t.noNext)}</dl>
<h2>${t.members}</h2>${organisations.length ? list(organisations.map(({ name, persons }) => html`<span lang="cs">${name}</span>${persons.length > 0 && html`<br><span class="soft" lang="cs">${persons.join('; ')}</span>`}`)) : html`<p>${t.noMembers}</p>`}
${people.length > 0 && html`<h2>${t.people}</h2>${list(people.map((person) => html`<span lang="cs">${person}</span>`))}`}
<h2>${t.minutes}</h2>${minutes.length ? list(minutes.map(({ onDay, title, url }) => html`${url ? html`<a href="${url}" lang="cs">${title}</a>` : html`<span lang="cs">${title}</span>`} <span class="soft">${day(onDay, language)}</span>`)) : html`<p>${t.noMinutes}</p>`}`);
}
/** What is said when there is no such page. */
export const failedPage = (text: string, language: Language): Html => page(language, listPath, texts[language].title, text, html`<h1>${texts[language].title}</h1><p>${text}</p><p><a href="${address(listPath, { jazyk: language })}">${texts[language].back}</a></p>`);
export const missingPage = (language: Language): Html => failedPage(texts[language].notFound, language);
