// Pages of events that need no script. Pure: what is told in, markup out.
import { html, Html } from '#platform/http/pages.ts';
import { publicPage } from '#platform/http/public-page.ts';
import type { Language } from '#platform/http/problems.ts';
import { day, dayLong, number, today } from '#platform/i18n/format.ts';
import { fieldNames, type FieldName, nothing, type ToldDay, type ToldRegistration, type ToldRun, type Typed, type Wrong } from './shapes.ts';
import { kindWords, say } from './words.ts';

const more = new Html(`<style>form.sheet{display:block}form.sheet>p{margin:0 0 1rem}textarea{display:block;width:100%;min-height:6rem;font:inherit;padding:.5rem .6rem;border:1px solid #7b8794;border-radius:.5rem;color:inherit;background:#fff;margin-top:.2rem}.wrong{color:#a51111;font-weight:700;margin:.2rem 0 0}.help{font-weight:400;color:#4d5763;font-size:.9rem;margin:.2rem 0 0}
[aria-invalid]{border:2px solid #a51111}details{background:#fff;border:1px solid #dde3ea;border-radius:.6rem;padding:.25rem 1rem;margin:1rem 0}summary{min-height:2.75rem;padding:.6rem 0;font-weight:700;cursor:pointer}.state{font-weight:700;font-size:1.15rem;background:#e7f2ea;color:#14532d;padding:.75rem 1rem;border-radius:.6rem}.state[data-waiting]{background:#fdf0c8;color:#6f4e05}.plain-button{background:#fff;color:#1e5086;border:1px solid #7b8794}.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}.actions form{display:block;background:none;border:0;padding:0;margin:0}</style>`);
const frame = (language: Language, title: string, here: string, body: Html, source = '') => publicPage({ language, title, about: title, home: '/najit-pomoc', here: (jazyk) => `${here}?jazyk=${jazyk}`, source }, html`${more}${body}`);
const span = ({ startsAt, endsAt }: ToldDay) => [startsAt, endsAt].filter(Boolean).map((time) => time!.replace(/^0/, '')).join('–');
/** Days with their times, each on a line. */
const days = (run: ToldRun, language: Language) => run.days.map((one, at) => html`${at > 0 && html`<br>`}${[one.onDay && dayLong(one.onDay, language), span(one), one.online && say('online', language)].filter(Boolean).join(', ')}`);
export const titleOf = (run: ToldRun) => [run.title, run.town].filter(Boolean).join(', ');
function facts(run: ToldRun, language: Language): Html {
  const lines: [string, Html | string | false | null][] = [
    [say('when', language), html`${days(run, language)}`], [say('where', language), [run.town, run.place].filter(Boolean).join(', ')], [say('hours', language), `${number(run.minutes / 60, Number.isInteger(run.minutes / 60) ? 0 : 1, language)} h`], [say('accreditation', language), run.accreditation],
    [say('certificate', language), run.leastPercent !== null && say('rule', language, { n: run.leastPercent })], [say('leads', language), run.leader], [say('who', language), run.organisation], [say('programme', language), run.programme], [say('funder', language), run.funder], [say('until', language), run.open && run.closesOn && day(run.closesOn, language)],
  ];
  return html`<dl>${lines.filter(([, value]) => value).map(([label, value]) => html`<div><dt>${label}</dt><dd lang="${value instanceof Html ? language : 'cs'}">${value}</dd></div>`)}</dl>`;
}
const paragraphs = (text: string) => text.split('\n').filter((one) => one.trim()).map((one) => html`<p lang="cs">${one}</p>`);
const note = (run: ToldRun, language: Language) => html`<details><summary>${say('data', language)}</summary><p>${say('dataText', language, { o: run.organisation, n: run.keptYears })}</p></details>`;

type Filled = { typed: Typed; wrong: Wrong; busy?: boolean };
const types: Partial<Record<FieldName, string>> = { name: 'autocomplete="name"', email: 'type="email" autocomplete="email" inputmode="email"', employer: 'autocomplete="organization"', post: 'autocomplete="organization-title"' };
function field(name: FieldName, run: ToldRun, language: Language, { typed, wrong }: Filled): Html {
  const told = wrong[name], optional = ['post', 'site', 'needs'].includes(name), described = [name === 'needs' && 'needs-help', told && `${name}-chyba`].filter(Boolean).join(' ');
  const marks = new Html(`${told ? ' aria-invalid="true"' : ''}${described ? ` aria-describedby="${described}"` : ''}${optional ? '' : ' required'}`);
  return html`<p><label for="${name}">${say(name, language)}${optional && html` <span class="help">(${say('optional', language)})</span>`}</label>${name === 'needs' ? html`<span class="help" id="needs-help">${say('needsHelp', language)}</span><textarea id="needs" name="needs" maxlength="1000"${marks}>${typed.needs}</textarea>`
    : name === 'site' ? html`<select id="site" name="site"${marks}><option value="">${say('noSite', language)}</option>${run.sites.map((site) => html`<option value="${site.id}"${typed.site === site.id ? new Html(' selected') : ''}>${site.name}</option>`)}</select>`
    : html`<input id="${name}" name="${name}" maxlength="200" value="${typed[name]}" ${new Html(types[name] ?? '')}${marks}>`}${told && html`<span class="wrong" id="${name}-chyba">${say(told, language)}</span>`}</p>`;
}
/** What is held, and the form while registration is open. */
export function runPage(run: ToldRun, language: Language, filled: Filled = { typed: nothing, wrong: {} }): Html {
  const path = `/akce/${run.token}`, failed = Object.keys(filled.wrong).length > 0;
  return frame(language, titleOf(run), path, html`<p class="soft">${kindWords[run.kind][language]} · ${say('run', language)} ${run.number}</p><h1 lang="cs">${titleOf(run)}</h1>${paragraphs(run.about)}${facts(run, language)}
${run.open ? html`<h2>${say('register', language)}</h2>${run.full ? html`<p class="alert">${say('full', language)}</p>` : html`<p>${say('places', language)}</p>`}${(failed || filled.busy) && html`<div class="alert" role="alert" tabindex="-1"><p><strong>${say(filled.busy ? 'busy' : 'notSent', language)}</strong></p></div>`}
<form class="sheet" method="post" novalidate action="${path}?jazyk=${language}"><input type="hidden" name="jazyk" value="${language}">${fieldNames.filter((name) => name !== 'site' || run.sites.length > 0).map((name) => field(name, run, language, filled))}${note(run, language)}<button type="submit">${say('send', language)}</button></form>`
    : html`<p class="alert">${say(run.opensOn && run.opensOn > today() ? 'early' : 'over', language)}</p>`}`, run.funder);
}
export const thanksPage = (run: ToldRun, language: Language): Html => frame(language, say('thanks', language), `/akce/${run.token}/prijato`, html`<h1>${say('thanks', language)}</h1><p>${say('thanksText', language)}</p>${facts(run, language)}`);

const stateText = (of: ToldRegistration, language: Language) => say(of.state, language, { n: of.position ?? 0 });
/** One's own registration. `asked`: whether to cancel it is asked. */
export function myPage(secret: string, of: ToldRegistration, language: Language, { saved = false, asked = false } = {}): Html {
  const path = `/prihlaska/${secret}`, { run } = of, changes = of.state !== 'cancelled' && !run.begun, form = (action: string, body: Html) => html`<form method="post" class="sheet" action="${path}?jazyk=${language}"><input type="hidden" name="jazyk" value="${language}"><input type="hidden" name="co" value="${action}">${body}</form>`;
  const t = (key: Parameters<typeof say>[0]) => say(key, language);
  // Neither a name nor where it leads stands in the tab.
  return frame(language, t('mine'), path, html`<h1>${t('mine')}</h1><p class="soft" lang="cs">${titleOf(run)}</p><p class="state" role="status"${of.state === 'registered' ? '' : new Html(' data-waiting')}>${saved && html`${t('saved')} `}${stateText(of, language)}</p>
${asked && changes ? html`<h2>${t('cancelSure')}</h2><p>${t('cancelText')}</p><div class="actions">${form('cancel', html`<button type="submit">${t('cancel')}</button>`)}<a class="more plain-button" href="${path}?jazyk=${language}">${t('keep')}</a></div>` : html`
${of.certificate && html`<h2>${t('certificate')}</h2><p><a class="more" href="${path}/osvedceni.pdf">${t('download')}</a></p>`}
${of.feedback && html`<h2>${t('feedback')}</h2><p>${t('feedbackText')}</p><p><a class="more" href="/hlas/${of.feedback}">${t('feedback')}</a></p>`}
${of.materials.length > 0 && html`<h2>${t('materials')}</h2><ul class="plain">${of.materials.map((one) => html`<li><a href="${one.url}" rel="noopener noreferrer" lang="cs">${one.title}</a></li>`)}</ul>`}
${facts(run, language)}<dl><div><dt>${t('name')}</dt><dd>${of.name}</dd></div><div><dt>${t('email')}</dt><dd>${of.email}</dd></div>${of.employer && html`<div><dt>${t('employer')}</dt><dd>${of.employer}</dd></div>`}${of.post && html`<div><dt>${t('post')}</dt><dd>${of.post}</dd></div>`}</dl>
${changes && html`${form('needs', html`<p><label for="needs">${t('needs')}</label><span class="help" id="needs-help">${t('needsHelp')}</span><textarea id="needs" name="needs" maxlength="1000" aria-describedby="needs-help">${of.needs}</textarea></p><button type="submit">${t('save')}</button>`)}<p><a href="${path}?jazyk=${language}&amp;zrusit=1">${t('cancel')}</a></p>`}
${!of.account && of.state !== 'cancelled' && html`<p><a href="/programy/pripojit#${secret}">${t('account')}</a></p><p class="soft">${t('accountText')}</p>`}${note(run, language)}`}`);
}
export const saysPage = (text: string, language: Language = 'cs'): Html => frame(language, text, '/najit-pomoc', html`<h1>${text}</h1>`);
