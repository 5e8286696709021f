// Public pages that the server writes itself: plain HTML that needs no script, for slow telephones, readers and search engines.
import type { House } from './context.ts';
import { notFound, problem, Refusal, type Language } from './problems.ts';
import { refuse } from './reply.ts';
import { languageOf } from './said.ts';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Markup that is already safe. */
export class Html { readonly text: string; constructor(text: string) { this.text = text; } }
const part = (value: unknown): string => (value instanceof Html ? value.text : Array.isArray(value) ? value.map(part).join('') : value === null || value === undefined || value === false ? '' : String(value).replace(/[&<>"']/g, (sign) => signs[sign]!));
/** `html\`<p>${anything}</p>\``: whatever is put in is text, unless it is markup made here. */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): Html => new Html(strings.reduce((text, string, i) => text + part(values[i - 1]) + string));

// No script, nothing from elsewhere, no frame around it; a form may only ask this server.
const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
export type PageAsked = { query: Record<string, string>; params: Record<string, string>; language: Language; address: string };
export type PageAnswer = { status?: number; html: Html };

export type FormAsked = { params: Record<string, string>; fields: URLSearchParams };
/** Where the browser goes on to, so that reading the page again sends nothing again; or the form once more with what is wrong. */
export type FormAnswer = { to: string } | PageAnswer;
const headersOf = { 'content-security-policy': policy, 'cache-control': 'no-store' } as const;
/** Takes a form that anybody may send, without an account: no cookie is read or set, and whose address it came from is not looked at. Not even where the form
 * stood is asked for: who sends it has nothing here that another page could use, and old telephones do not say. */
export function serveForm({ app }: Pick<House, 'app'>, path: string, take: (asked: FormAsked) => Promise<FormAnswer>, failed: (refusal: Refusal) => Html): void {
  if (!app.hasContentTypeParser('application/x-www-form-urlencoded')) app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 64 * 1024 }, (_, text, done) => done(null, text));
  app.post(path, async (request, reply) => {
    let answer: FormAnswer;
    try { answer = await take({ params: request.params as Record<string, string>, fields: new URLSearchParams(typeof request.body === 'string' ? request.body : '') }); } catch (error) {
      if (!(error instanceof Refusal)) console.error(`POST ${path} failed:`, error instanceof Error ? error.stack?.replace(/\n[\s\S]*?(?=\n\s+at )/, '') : 'unknown');
      const refusal = error instanceof Refusal ? error : new Refusal('failed');
      answer = { status: problem(refusal, 'cs').status, html: failed(refusal) };
    }
    if ('to' in answer) return reply.code(303).header('location', answer.to).header('cache-control', 'no-store').send();
    return reply.code(answer.status ?? 200).type('text/html; charset=utf-8').headers(headersOf).send(`<!doctype html>\n${answer.html.text}`);
  });
}

/** Puts a page on the server. `failed` draws what is said instead when it cannot be given. `no-store`: a page with a form, which a telephone that goes from hand to hand must not bring back filled in. */
export function servePage({ app }: Pick<House, 'app'>, path: string, page: (asked: PageAsked) => Promise<PageAnswer>, failed: (text: string, language: Language) => Html, cache: 'no-cache' | 'no-store' = 'no-cache'): void {
  app.get(path, { exposeHeadRoute: true }, async (request, reply) => {
    const texts = (values: unknown) => Object.fromEntries(Object.entries(values as Record<string, unknown>).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
    const query = texts(request.query), said = query.jazyk, language = said === 'cs' || said === 'en' || said === 'uk' ? said : languageOf(request);
    let answer: PageAnswer;
    try { answer = await page({ query, params: texts(request.params), language, address: request.ip }); } catch (error) {
      if (!(error instanceof Refusal)) console.error(`GET ${path} failed:`, error instanceof Error ? error.stack : 'unknown');
      const { status, title } = problem(error instanceof Refusal ? error : new Refusal('failed'), language);
      answer = { status, html: failed(title, language) };
    }
    return reply.code(answer.status ?? 200).type('text/html; charset=utf-8').header('content-security-policy', policy).header('cache-control', cache).header('vary', 'accept-language').send(`<!doctype html>\n${answer.html.text}`);
  });
}

/** A paper by a secret address, for whoever holds it: whatever is not given is the same 404. Nothing on the way keeps it, and nothing of the address is logged. */
export function servePaper({ app }: Pick<House, 'app'>, path: string, paper: (asked: { params: Record<string, string>; address: string }) => Promise<{ name: string; bytes: Uint8Array } | undefined>): void {
  app.get(path, async (request, reply) => {
    try {
      const found = await paper({ params: request.params as Record<string, string>, address: request.ip });
      if (!found) throw notFound();
      return await reply.type('application/pdf').header('cache-control', 'no-store').header('content-disposition', `inline; filename="${found.name}"`).send(Buffer.from(found.bytes));
    } catch (error) { return refuse(request, reply, error); }
  });
}
