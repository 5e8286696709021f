// The public page as HTML that needs no script: an old telephone, a slow line, a keyboard. Pure: what is asked in, markup out.
import { html, Html } from '#platform/http/pages.ts';
import { style } from '#platform/http/public-style.ts';
import { asked, say, yesNo } from '#modules/questionnaires/index.ts';
import type { Answers, Content, Question, Tongue } from '#modules/questionnaires/contract.ts';
import type { Asking } from './queries.ts';
import { mostSigns, type SheetProblem } from './rules.ts';
import { ownNames, wordsIn, type PageWords } from './words.ts';

const more = new Html(`main{padding-bottom:3rem}form.sheet{display:block;background:none;border:0;padding:0}fieldset{border:1px solid #dde3ea;border-radius:.6rem;background:#fff;margin:0 0 1rem;padding:1rem}legend{font-weight:700;font-size:1.1rem;padding:0;float:left;width:100%;margin-bottom:.5rem}legend+*{clear:both}
.answer{display:flex;align-items:center;gap:.75rem;min-height:3.25rem;padding:.5rem .75rem;margin:.35rem 0;border:1px solid #7b8794;border-radius:.5rem;font-weight:600;font-size:1.05rem;cursor:pointer}.answer input{width:1.5rem;height:1.5rem;min-height:0;flex:none;margin:0}.answer:focus-within{outline:3px solid #2362a2;outline-offset:2px}
textarea{display:block;width:100%;min-height:6rem;font:inherit;padding:.5rem .6rem;border:1px solid #7b8794;border-radius:.5rem;color:inherit;background:#fff}.wrong{color:#a51111;font-weight:700}fieldset[data-wrong]{border:2px solid #a51111}
.tongues{list-style:none;padding:0;margin:1rem 0;display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr))}.tongues a,.go{display:flex;align-items:center;justify-content:center;min-height:3.75rem;width:100%;background:#2362a2;color:#fff;border-radius:.6rem;font-weight:700;font-size:1.2rem;text-decoration:none;text-align:center}`);

const spoken = (words: Content['title'], tongue: Tongue): Html => { const { text, language } = say(words, tongue); return language === tongue ? html`${text}` : html`<span lang="${language}">${text}</span>`; };
const direction = (tongue: Tongue) => (tongue === 'ar' ? new Html(' dir="rtl"') : '');
function page(tongue: Tongue, title: string, body: Html, languages?: { token: string; content: Content }): Html {
  const w = wordsIn(tongue);
  return html`<html lang="${tongue}"${direction(tongue)}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title} · Souběh</title><style>${style}${more}</style></head>
<body><a class="skip" href="#obsah">${w.skip}</a>${languages && html`<header><nav aria-label="${w.choose}"><a href="/hlas/${languages.token}">${w.choose}</a></nav></header>`}<main id="obsah">${body}</main><footer><p>${w.danger}</p></footer></body></html>`;
}

/** First the language, each in its own words. */
export const choosePage = (token: string, of: Asking): Html => page('cs', 'Jazyk, language, мова', html`<h1>${of.content.languages.slice(0, 3).map((tongue, at) => html`${at > 0 && ' · '}<span lang="${tongue}">${wordsIn(tongue).choose}</span>`)}</h1>
<ul class="tongues">${of.content.languages.map((tongue) => html`<li><a href="/hlas/${token}?jazyk=${tongue}" lang="${tongue}" hreflang="${tongue}">${ownNames[tongue]}</a></li>`)}</ul>`);

const why = (problem: SheetProblem['why'], w: PageWords) => ({ empty: w.empty, required: w.required, wrong: w.wrong })[problem];
function field(question: Question, tongue: Tongue, answers: Answers, problem: SheetProblem | undefined): Html {
  const w = wordsIn(tongue), { key, kind, choices } = question, said = answers[key]?.value ?? null, values = [said].flat().map(String), id = `o-${key}`;
  const told = problem && html`<p class="wrong" id="${id}-chyba">${why(problem.why, w)}</p>`, described = problem ? html` aria-describedby="${id}-chyba"` : '', help = say(question.help, tongue).text && html`<p class="soft">${spoken(question.help, tongue)}</p>`;
  const option = (value: string, label: Html | string) => html`<label class="answer"><input type="${kind === 'several' ? 'checkbox' : 'radio'}" name="${key}" value="${value}"${values.includes(value) ? new Html(' checked') : ''}${described}><span>${label}</span></label>`;
  const body = kind === 'yes_no' ? yesNo.map((value) => option(value, { yes: w.yes, no: w.no, unknown: w.dontKnow }[value]))
    : choices.length ? (question.better === 'last' && kind === 'scale' ? choices.toReversed() : choices).map((choice) => option(choice.key, spoken(choice.words, tongue)))
    : kind === 'text' ? html`<p class="soft" id="${id}-kdo">${w.asWritten}</p><textarea name="${key}" maxlength="${mostSigns}" aria-labelledby="${id}" aria-describedby="${id}-kdo${problem ? ` ${id}-chyba` : ''}">${said ?? ''}</textarea>`
    : html`<input name="${key}" type="${kind === 'date' ? 'date' : 'text'}"${kind === 'number' ? new Html(' inputmode="decimal"') : ''} value="${said ?? ''}" aria-labelledby="${id}"${described}>`;
  return html`<fieldset${problem ? new Html(' data-wrong') : ''}><legend id="${id}">${spoken(question.words, tongue)}</legend>${help}${told}${body}</fieldset>`;
}

type Filled = { answers: Answers; problems: readonly SheetProblem[]; /** Too many at once: nothing is lost. */ busy?: boolean };
export function sheetPage(token: string, of: Asking, tongue: Tongue, { answers, problems, busy = false }: Filled = { answers: {}, problems: [] }): Html {
  const w = wordsIn(tongue), title = say(of.content.title, tongue).text, nothing = problems.find(({ question }) => question === null);
  // Without a script nothing appears by itself: what depends on an earlier answer is asked from the second look on.
  const shown = asked(of.content, answers);
  return page(tongue, title, html`<h1>${spoken(of.content.title, tongue)}</h1>${of.service && html`<p class="soft">${w.about}: <span lang="cs">${of.service}</span></p>`}<p>${spoken(of.content.intro, tongue)}</p><p><strong>${w.unknown}</strong></p>
${(problems.length > 0 || busy) && html`<div class="alert" role="alert" tabindex="-1"><p><strong>${w.notAnswered}</strong> ${busy ? w.busy : nothing ? w.empty : w.wrong}</p></div>`}
<form class="sheet" method="post" autocomplete="off" action="/hlas/${token}?jazyk=${tongue}"><input type="hidden" name="jazyk" value="${tongue}">${of.content.topics.map((topic) => html`<h2>${spoken(topic.words, tongue)}</h2>${topic.questions.filter(({ key }) => shown.has(key)).map((question) => field(question, tongue, answers, problems.find((one) => one.question === question.key)))}`)}<button class="go" type="submit">${w.send}</button></form>`, { token, content: of.content });
}
export const thanksPage = (token: string, tongue: Tongue): Html => { const w = wordsIn(tongue); return page(tongue, w.thanks, html`<h1>${w.thanks}</h1><p>${w.sent}</p><p><a href="/hlas/${token}">${w.again}</a></p>`); };
/** Not running: not yet, or not any more. */
export const closedPage = (of: Asking, tongue: Tongue): Html => { const w = wordsIn(tongue), text = of.state === 'early' ? w.early : w.over; return page(tongue, w.thanks, html`<h1>${text}</h1>`); };
/** No such address, in every language that we know how to say it. */
export const missingPage = (): Html => page('cs', 'Zpětná vazba', html`<h1>${wordsIn('cs').none}</h1>${(['en', 'uk', 'ru', 'vi', 'mn'] as const).map((tongue) => html`<p lang="${tongue}">${wordsIn(tongue).none}</p>`)}`);
export const failedPage = (text: string): Html => page('cs', 'Zpětná vazba', html`<h1>${text}</h1>`);
