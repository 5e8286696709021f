// The frame of public pages: one look, a choice of language, no script.
import { html, type Html } from './pages.ts';
import type { Language } from './problems.ts';
import { style } from './public-style.ts';

const languages: readonly [Language, string][] = [['cs', 'Čeština'], ['uk', 'Українська'], ['en', 'English']];
const words: Record<Language, { skip: string; language: string }> = { cs: { skip: 'Přeskočit na obsah', language: 'Jazyk stránky' }, en: { skip: 'Skip to content', language: 'Language of the page' }, uk: { skip: 'Перейти до вмісту', language: 'Мова сторінки' } };

/** An address with what is filled in of the query. */
export const address = (path: string, query: Record<string, string>) => { const filled = new URLSearchParams(Object.entries(query).filter(([, value]) => value)); return filled.size ? `${path}?${filled}` : path; };

type Frame = { language: Language; /** Nothing but the name of what is published ever stands in a tab. */ title: string; about: string; /** List that the head leads to. */ home: string; /** This page in another language. */ here: (jazyk: Language) => string; source?: string };
export const publicPage = ({ language, title, about, home, here, source }: Frame, body: Html): Html => html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Souběh</title><meta name="description" content="${about.slice(0, 160)}"><style>${style}</style></head>
<body><a class="skip" href="#obsah">${words[language].skip}</a><header><a class="home" href="${address(home, { jazyk: language })}">Souběh</a><nav aria-label="${words[language].language}">${languages.map(([code, name]) => html`<a href="${here(code)}" lang="${code}" hreflang="${code}"${code === language ? html` aria-current="true"` : ''}>${name}</a> `)}</nav></header>
<main id="obsah">${body}</main>${source && html`<footer><p>${source}</p></footer>`}</body></html>`;
