// Public pages of programmes as HTML that needs no script. Pure: what is published in, markup out.
import { html, type Html } from '#platform/http/pages.ts';
import type { Language } from '#platform/http/problems.ts';
import { address, publicPage } from '#platform/http/public-page.ts';
import { day, hours, number } from '#platform/i18n/format.ts';
import type { PublicProgramme } from './contract.ts';
import type { PublishedLine } from './queries.ts';
import { texts } from './texts.ts';

const listPath = '/verejne/programy';
const page = (language: Language, path: string, title: string, about: string, body: Html): Html => publicPage({ language, title, about, home: listPath, here: (jazyk) => address(path, { jazyk }), source: texts[language].source }, body);
const prose = (text: string) => text && html`<p lang="cs">${text.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}</p>`;
const dates = (language: Language, { beginsOn, endsOn }: { beginsOn: string | null; endsOn: string | null }) => (!beginsOn ? (endsOn ? `– ${day(endsOn, language)}` : '') : endsOn ? `${day(beginsOn, language)} – ${day(endsOn, language)}` : `${texts[language].from} ${day(beginsOn, language)}`);

export function listPage(language: Language, all: readonly PublishedLine[]): Html {
  const t = texts[language];
  return page(language, listPath, t.title, t.intro, html`<h1>${t.title}</h1><p>${t.intro}</p>${all.length === 0 && html`<p>${t.none}</p>`}<ul class="services">${all.map((one) => html`<li><h2><a href="${address(`${listPath}/${one.id}`, { jazyk: language })}" lang="cs">${one.name}</a></h2><p><span lang="cs">${one.by}</span> <span class="soft">${dates(language, one)}</span></p></li>`)}</ul>`);
}
/** Sites under their regions, in the order in which they come. */
export const byRegion = (sites: PublicProgramme['sites']) => [...Map.groupBy(sites, ({ region }) => region)].map(([region, of]) => ({ region, sites: of }));

export function programmePageOf(language: Language, id: string, of: PublicProgramme, publishedOn: string): Html {
  const t = texts[language], row = (name: string, value: Html | string | false | null) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`, czech = (text: string) => html`<span lang="cs">${text}</span>`;
  const section = (title: string, some: unknown, body: Html) => Boolean(some) && html`<h2>${title}</h2>${body}`, ofActivity = (n: number | null) => n !== null && ` · ${t.activity} ${n}`;
  const output = ({ title, kind, about, isbn, activity, uses, versions }: PublicProgramme['outputs'][number]) => html`<li><h3 lang="cs">${title}</h3><p class="soft">${t.kinds[kind]}${isbn && ` · ISBN ${isbn}`}${ofActivity(activity)}${uses > 0 && ` · ${t.uses(uses)}`}</p>${prose(about)}${versions.map((v) => html`<p>${t.version} <span lang="cs">${v.number}</span>, ${t.publishedOn} ${day(v.publishedOn, language)}${v.changed && html`<br><span class="soft" lang="cs">${v.changed}</span>`}${v.link && html`<br><a href="${v.link}" rel="noreferrer">${t.read}</a>`}${v.files.map((file) => html`<br><a href="/api/public-programmes/${id}/files/${file.id}">${t.download}: ${czech(file.title)}</a> <span class="soft">${file.extension.toUpperCase()}</span>`)}</p>`)}</li>`;
  return page(language, `${listPath}/${id}`, of.name, of.about || of.name, html`<p><a href="${address(listPath, { jazyk: language })}">← ${t.back}</a></p><h1 lang="cs">${of.name}</h1>${t.czech && html`<p>${t.czech}</p>`}${prose(of.about)}
<dl>${row(t.by, czech(of.by))}${row(t.dates, dates(language, of))}${row(t.registration, of.registrationNumber)}${row(t.funder, of.funder && czech(of.funder))}${row(t.closed, of.closedOn && day(of.closedOn, language))}${row(t.support, of.support && (of.support.few ? t.supportFew : t.supportSaid(hours(of.support.minutes / 60, language), number(of.support.times, undefined, language), of.support.sites === null ? null : number(of.support.sites, undefined, language))))}${row(t.stateOn, day(publishedOn, language))}</dl>
<p><a href="/api/public-programmes/${id}/sheet.pdf">${t.pdf}</a></p>
${section(t.runs, of.runs.length, html`<ul class="services">${of.runs.map((run) => html`<li><h3 lang="cs">${run.title}</h3><p>${dates(language, { beginsOn: run.beginsOn, endsOn: run.endsOn ?? run.beginsOn })}${run.place && html` · ${czech(run.place)}`}</p>${run.registration && html`<p><a href="${run.registration}">${t.register}</a></p>`}</li>`)}</ul>`)}
${section(t.activities, of.activities.length, html`<ol class="services">${of.activities.map((one) => html`<li><h3 lang="cs">${one.number}. ${one.title}</h3>${prose(one.about)}${(one.beginsOn || one.endsOn) && html`<p class="soft">${dates(language, one)}</p>`}</li>`)}</ol>`)}
${section(t.outputs, of.outputs.length, html`<ul class="services">${of.outputs.map(output)}</ul>`)}
${section(t.sites, of.sites.length, html`${byRegion(of.sites).map(({ region, sites }) => html`<h3 lang="${region ? 'cs' : language}">${region ?? t.otherSites}</h3><ul>${sites.map((one) => html`<li>${czech(one.name)} <span class="soft">${t.from} ${day(one.joinedOn, language)}${one.leftOn && ` ${t.left} ${day(one.leftOn, language)}`}</span></li>`)}</ul>`)}`)}
${section(t.publicity, of.publicity.length, html`<ul>${of.publicity.map((one) => html`<li>${one.link ? html`<a href="${one.link}" rel="noreferrer" lang="cs">${one.title}</a>` : czech(one.title)}<br><span class="soft">${t.publicityKinds[one.kind]}${one.place && html`, ${czech(one.place)}`}, ${day(one.onDay, language)}${ofActivity(one.activity)}</span></li>`)}</ul>`)}`);
}
export const failedPage = (text: string, language: Language): Html => page(language, listPath, texts[language].title, text, html`<h1>${texts[language].title}</h1><p>${text}</p><p><a href="${address(listPath, { jazyk: language })}">${texts[language].back}</a></p>`);
export const missingPage = (language: Language): Html => failedPage(texts[language].notFound, language);
