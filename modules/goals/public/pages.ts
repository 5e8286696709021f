// Public pages of goals as HTML that needs no script. Pure: what is published in, markup out.
import { html, Html } from '#platform/http/pages.ts';
import type { Language } from '#platform/http/problems.ts';
import { address, publicPage } from '#platform/http/public-page.ts';
import { day, month } from '#platform/i18n/format.ts';
import type { Label, PublishedGoal, PublishedMeasure, PublishedPlan } from './queries.ts';
import { texts } from './texts.ts';
import { measureText, shownText, withParts } from './words.ts';

const listPath = '/verejne/cile';
const page = (language: Language, path: string, title: string, about: string, body: Html): Html => publicPage({ language, title, about, home: listPath, here: (jazyk) => address(path, { jazyk }), source: texts[language].source }, body);
const prose = (text: string) => text && html`${text.split('\n').map((line, i) => html`${i > 0 && html`<br>`}<span lang="cs">${line}</span>`)}`;

/** Centres with published goals under their providers; of one provider only, when asked. */
export function listPage(language: Language, plans: readonly PublishedPlan[], providerId?: string): Html {
  const t = texts[language], providers = Map.groupBy(plans, (one) => one.providerId), path = providerId ? `${listPath}/${providerId}` : listPath, title = providerId && plans[0] ? `${t.title}: ${plans[0].provider}` : t.title;
  return page(language, path, title, t.intro, html`${providerId && html`<p><a href="${address(listPath, { jazyk: language })}">← ${t.back}</a></p>`}<h1>${providerId && plans[0] ? html`<span lang="cs">${plans[0].provider}</span>` : t.title}</h1><p>${t.intro}</p>
${plans.length === 0 && html`<p>${t.none}</p>`}
${[...providers].map(([id, of]) => html`${!providerId && html`<h2><a href="${address(`${listPath}/${id}`, { jazyk: language })}" lang="cs">${of[0]!.provider}</a></h2>`}<ul class="services">${[...Map.groupBy(of, (one) => one.centreId).values()].map((years) => html`<li><h2 lang="cs">${years[0]!.centre}</h2><p>${years.map((one, at) => html`${at > 0 && ' · '}<a href="${address(`${listPath}/${one.centreId}/${one.year}`, { jazyk: language })}">${t.years} ${one.year}</a> <span class="soft">${t.states[one.state]}</span>`)}</p></li>`)}</ul>`)}`);
}

export function goalsPage(language: Language, plan: PublishedPlan, goals: readonly PublishedGoal[], labels: readonly Label[]): Html {
  const t = texts[language], path = `${listPath}/${plan.centreId}/${plan.year}`, title = plan.title || t.heading(plan.centre, plan.year), row = (name: string, value: Html | string | false | null) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const measure = (one: PublishedMeasure) => {
    const text = measureText(one, language, labels), value = shownText(one, language);
    return (text || value) && html`<p>${text && html`<span${one.words ? new Html(' lang="cs"') : ''}>${text}</span>`}${value && html`${text && html`<br>`}<strong>${one.kind === 'milestone' ? '' : plan.state === 'closed' ? `${t.end}: ` : `${t.now}: `}${value}</strong>`}</p>`;
  };
  const body = ({ partner, from, dueOn, measures }: PublishedGoal) => html`${(partner || from || dueOn) && html`<p class="soft">${[partner && `${t.partner}: ${partner}`, from && `${t.from} ${day(from, language)}`, dueOn && `${t.until} ${day(dueOn, language)}`].filter(Boolean).join(' · ')}</p>`}${measures.map(measure)}`;
  const how = ({ outcome, standing, saidOf }: PublishedGoal) => (outcome ? html`<p class="alert">${t.outcomes[outcome]}</p>` : standing && html`<p>${t.standings[standing]}${saidOf && html` <span class="soft">(${t.said(month(saidOf, language))})</span>`}</p>`);
  return page(language, path, title, title, html`<p><a href="${address(listPath, { jazyk: language })}">← ${t.back}</a></p><h1 lang="${plan.title ? 'cs' : language}">${title}</h1><p class="soft">${t.provider}: <span lang="cs">${plan.provider}</span></p>${t.czech && html`<p>${t.czech}</p>`}${plan.preamble && html`<p>${prose(plan.preamble)}</p>`}
<dl>${row(t.state, t.states[plan.state] ?? '')}${row(t.responsible, t.responsibles[plan.responsible])}${row(t.rhythm, prose(plan.rhythm) || null)}${row(t.due, day(plan.dueOn, language))}</dl>
<p><a href="/api/public-goals/${plan.centreId}/${plan.year}">${t.pdf}</a></p>
<h2>${t.goals}</h2><ol class="services">${withParts(goals).map(({ goal, parts }, at) => html`<li><h3 lang="cs">${at + 1}. ${goal.text}</h3>${how(goal)}${body(goal)}${parts.length > 0 && html`<h4>${t.parts}</h4>${parts.map((part, n) => html`<p lang="cs"><strong>${String.fromCharCode(97 + n)})</strong> ${part.text}</p>${body(part)}`)}`}</li>`)}</ol>`);
}
export const failedPage = (text: string, language: Language): Html => page(language, listPath, texts[language].title, text, html`<h1>${texts[language].title}</h1><p>${text}</p><p><a href="${address(listPath, { jazyk: language })}">${texts[language].back}</a></p>`);
export const missingPage = (language: Language): Html => failedPage(texts[language].notFound, language);
