// Public pages of services as HTML. Pure: what is published in, markup out.
import { phoneText } from '#platform/http/phone.ts';
import { html, type Html } from '#platform/http/pages.ts';
import type { Language } from '#platform/http/problems.ts';
import { address, publicPage } from '#platform/http/public-page.ts';
import { day } from '#platform/i18n/format.ts';
import { daysText, exceptionLines, isNonstop, spanText, weekLines } from '../signpost/hours.ts';
import type { findLabels, Published } from './queries.ts';
import { texts } from './texts.ts';

export type Labels = Awaited<ReturnType<typeof findLabels>>;
export type Sought = { q: string; need: string; place: string; spoken: string };
const listPath = '/verejne/sluzby';
const asQuery = ({ q, need, place, spoken }: Sought) => ({ q, potreba: need, kde: place, mluvi: spoken });

const page = (language: Language, title: string, about: string, here: (jazyk: Language) => string, body: Html): Html => publicPage({ language, title, about, home: listPath, here, source: texts[language].source }, body);

const option = (value: string, label: string, chosen: string) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`;
export const labelOf = (labels: Labels, language: Language) => (list: string, code: string) => labels.codes.find((one) => one.list === list && one.code === code)?.[language] ?? code;
const nameOf = (labels: Labels, code: string) => labels.territory.find((one) => one.code === code)?.name ?? code;
const areaOf = (labels: Labels, { content: c }: Published, everywhere: string) => [...c.regionCodes, ...c.orpCodes].map((code) => nameOf(labels, code)).join(', ') || everywhere;

export function listPage(language: Language, labels: Labels, sought: Sought, { items, next, count }: { items: Published[]; next: string | null; count: number }): Html {
  const t = texts[language], of = (list: string) => labels.codes.filter((one) => one.list === list), label = labelOf(labels, language);
  const select = (name: string, text: string, chosen: string, options: Html[]) => html`<label>${text}<select name="${name}">${option('', t.any, chosen)}${options}</select></label>`;
  const regions = labels.territory.filter(({ region }) => region === null);
  return page(language, t.title, t.intro, (jazyk) => address(listPath, { ...asQuery(sought), jazyk }), html`<h1>${t.title}</h1><p>${t.intro} ${t.czech}</p>
<form method="get" action="${listPath}" role="search"><input type="hidden" name="jazyk" value="${language}">
<label class="wide">${t.what}<input type="search" name="q" value="${sought.q}" maxlength="100"></label>
${select('potreba', t.need, sought.need, of('need_domain').map((one) => option(one.code, one[language], sought.need)))}
<label>${t.place}<select name="kde">${option('', t.any, sought.place)}<optgroup label="${t.regions}">${regions.map(({ code, name }) => option(code, name, sought.place))}</optgroup>${regions.map((region) => html`<optgroup label="${region.name}">${labels.territory.filter((one) => one.region === region.code).map(({ code, name }) => option(code, name, sought.place))}</optgroup>`)}</select></label>
${select('mluvi', t.spoken, sought.spoken, of('language').map((one) => option(one.code, one[language], sought.spoken)))}
<button>${t.search}</button></form>
<p role="status"><strong>${t.count(count)}</strong></p>
${items.length ? html`<ul class="services">${items.map((one) => html`<li><h2><a href="${address(`${listPath}/${one.id}`, { jazyk: language })}" lang="cs">${one.content.name}</a></h2><p class="soft" lang="cs">${[one.content.provider.name, one.content.type?.name].filter(Boolean).join(' · ')}</p>
<p>${t.area}: <span lang="cs">${areaOf(labels, one, t.everywhere)}</span>${one.content.languages.length > 0 && html` · ${t.languages}: ${one.content.languages.map((code) => label('language', code)).join(', ')}`}</p>${one.content.contacts.filter(({ phone }) => phone).slice(0, 1).map(({ phone }) => html`<p class="phone"><a href="tel:${phone}">${phoneText(phone!)}</a></p>`)}</li>`)}</ul>` : html`<p>${t.none}</p>`}
${next && html`<p><a class="more" rel="next" href="${address(listPath, { ...asQuery(sought), jazyk: language, dal: next })}">${t.next}</a></p>`}`);
}

export function servicePage(language: Language, labels: Labels, one: Published, today: string): Html {
  const t = texts[language], c = one.content, label = labelOf(labels, language), kinds = { open: '', phone: t.byPhone, appointment: t.byAppointment, outreach: t.outreach };
  const row = (title: string, value: Html | string | false | null) => value && html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  const said = (text: string) => text && html`<span lang="cs">${text}</span>`;
  const lines = (parts: readonly (string | Html)[]) => parts.length > 0 && html`${parts.map((part, i) => html`${i > 0 && html`<br>`}${part}`)}`;
  const age = c.ageFrom === null && c.ageTo === null ? '' : [c.ageFrom !== null && `${t.from} ${c.ageFrom}`, c.ageTo !== null && `${t.to} ${c.ageTo}`, t.years].filter(Boolean).join(' ');
  const week = weekLines(c.schedules, today).map((line) => `${isNonstop(line) ? t.nonstop : `${daysText(line.days, t.days)} ${line.spans.map(spanText).join(', ')}`} ${kinds[line.kind]}`.trim());
  const apart = exceptionLines(c.schedules, today).map((line) => `${day(line.from, language)}${line.to !== line.from ? `–${day(line.to, language)}` : ''} ${line.spans.length ? `${line.spans.map(spanText).join(', ')} ${kinds[line.kind]}`.trim() : t.closed}`);
  return page(language, c.name, c.description || c.name, (jazyk) => address(`${listPath}/${one.id}`, { jazyk }), html`<p><a href="${address(listPath, { jazyk: language })}">← ${t.back}</a></p>
<h1 lang="cs">${c.name}</h1><p class="soft">${t.by}: <span lang="cs">${[c.provider.name, c.type?.name].filter(Boolean).join(' · ')}</span></p>
${c.alert && html`<p class="alert" lang="cs">${c.alert}</p>`}${!c.accepts && html`<p class="alert">${t.full}</p>`}
${c.contacts.filter(({ phone }) => phone).map(({ phone, label: desk, note }) => html`<p class="phone big"><a href="tel:${phone}">${phoneText(phone!)}</a> <span class="soft" lang="cs">${[desk, note].filter(Boolean).join(', ')}</span></p>`)}
<dl>${row(t.where, lines(c.places.map((place) => html`<span lang="cs">${[place.name, place.address, place.city && !place.address.includes(place.city) && place.city].filter(Boolean).join(', ')}</span>${place.barrierFree && ` (${t.barrierFree})`}${place.accessNote && html`<br><span class="soft" lang="cs">${place.accessNote}</span>`}`)))}
${row(t.hours, lines(week))}${row(t.exceptions, lines(apart))}
${row(t.languages, [...c.languages.map((code) => label('language', code)), ...(c.interpreting === 'always' ? [t.interpretingAlways] : c.interpreting === 'on_request' ? [t.interpretingOnRequest] : [])].join(', '))}
${row(t.about, said(c.description))}${row(t.need, c.needs.map((code) => label('need_domain', code)).join(', '))}${row(t.forWhom, lines([...(c.targetGroups.length ? [c.targetGroups.map((code) => label('target_group', code)).join(', ')] : []), ...(c.conditions ? [html`<span lang="cs">${c.conditions}</span>`] : [])]))}${row(t.age, age)}
${row(t.apply, said(c.application))}${row(t.bring, said(c.bring))}${row(t.cost, lines([...(c.costKind === 'free' || c.costKind === 'partly' || c.costKind === 'paid' ? [t[c.costKind]] : []), ...(c.cost ? [html`<span lang="cs">${c.cost}</span>`] : [])]))}
${row(t.area, areaOf(labels, one, t.everywhere))}
${row(t.mail, lines(c.contacts.filter(({ email }) => email).map(({ email }) => html`<a href="mailto:${email}">${email}</a>`)))}${row(t.web, lines(c.contacts.filter(({ web }) => /^https?:\/\//i.test(web ?? '')).map(({ web }) => html`<a href="${web}" rel="nofollow">${web}</a>`)))}</dl>
<p class="soft">${c.told?.free !== null && c.told?.free !== undefined && html`${t.told(c.told.free, day(c.told.on, language))} · `}${c.checkedOn && `${t.checked}: ${day(c.checkedOn, language)}`}</p>`);
}
/** What is said when there is no such page. */
export const failedPage = (text: string, language: Language): Html => page(language, texts[language].title, text, (jazyk) => address(listPath, { jazyk }), html`<h1>${texts[language].title}</h1><p>${text}</p><p><a href="${address(listPath, { jazyk: language })}">${texts[language].back}</a></p>`);
export const missingPage = (language: Language): Html => failedPage(texts[language].notFound, language);
