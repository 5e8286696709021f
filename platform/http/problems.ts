// Refusals as RFC 9457 documents in the reader's language, with a code that never changes.
import type { z } from 'zod';
import type { Problem } from './contract.ts';

export type Language = 'cs' | 'en' | 'uk';
type Texts = Record<Language, string>;

const titles = {
  invalid: { cs: 'Některé údaje nejsou v pořádku. Nic se neuložilo.', en: 'Some of the data are not right. Nothing was saved.', uk: 'Деякі дані неправильні. Нічого не збережено.' },
  signed_out: { cs: 'Nejste přihlášeni, nebo přihlášení vypršelo.', en: 'You are not signed in, or the session has ended.', uk: 'Ви не ввійшли або сеанс завершився.' },
  second_factor: { cs: 'Ještě zadejte kód z aplikace.', en: 'Enter the code from your app first.', uk: 'Спершу введіть код із застосунку.' },
  wrong_credentials: { cs: 'E-mail nebo heslo nesouhlasí.', en: 'The e-mail or the password is not right.', uk: 'Електронна адреса або пароль неправильні.' },
  wrong_code: { cs: 'Kód nesouhlasí nebo už byl použit. Počkejte na nový.', en: 'The code is wrong or was used already. Wait for a new one.', uk: 'Код неправильний або вже використаний. Зачекайте на новий.' },
  too_many: { cs: 'Příliš mnoho pokusů. Zkuste to za několik minut.', en: 'Too many attempts. Try again in a few minutes.', uk: 'Забагато спроб. Спробуйте за кілька хвилин.' },
  forbidden: { cs: 'K tomuto nemá vaše role oprávnění.', en: 'Your role does not allow this.', uk: 'Ваша роль цього не дозволяє.' },
  not_found: { cs: 'Nenalezeno, nebo k tomu nemáte přístup.', en: 'Not found, or you have no access to it.', uk: 'Не знайдено або у вас немає доступу.' },
  conflict: { cs: 'Mezitím to změnil někdo jiný. Podívejte se na obě verze.', en: 'Somebody else has changed it meanwhile. Look at both versions.', uk: 'Тим часом це змінив хтось інший. Перегляньте обидві версії.' },
  version_missing: { cs: 'Chybí číslo verze, kterou měníte.', en: 'The version being changed is missing.', uk: 'Бракує номера версії, яку ви змінюєте.' },
  id_used: { cs: 'Toto číslo záznamu už bylo použito pro něco jiného.', en: 'This id was already used for something else.', uk: 'Цей номер запису вже використано для іншого.' },
  duplicate: { cs: 'Takový záznam už existuje.', en: 'It already exists.', uk: 'Такий запис уже існує.' },
  rule: { cs: 'Teď to nejde.', en: 'Not possible now.', uk: 'Зараз це неможливо.' },
  other_membership: { cs: 'Zapsáno za jinou organizaci, než za kterou teď pracujete.', en: 'Written for another organisation than the one you act for now.', uk: 'Записано за іншу організацію, ніж та, за яку ви зараз працюєте.' },
  too_large: { cs: 'Je toho příliš mnoho najednou.', en: 'That is too much at once.', uk: 'Забагато даних за один раз.' },
  foreign_origin: { cs: 'Požadavek přišel z jiné stránky.', en: 'The request came from another site.', uk: 'Запит надійшов з іншого сайту.' },
  busy: { cs: 'Server teď nestíhá. Nic se neztratilo, zkuste to znovu.', en: 'The server is busy. Nothing was lost, try again.', uk: 'Сервер зараз перевантажений. Нічого не втрачено, спробуйте ще раз.' },
  failed: { cs: 'Něco se pokazilo u nás. Nic se neuložilo, zkuste to znovu.', en: 'Something went wrong on our side. Nothing was saved, try again.', uk: 'Сталася помилка з нашого боку. Нічого не збережено, спробуйте ще раз.' },
} satisfies Record<string, Texts>;
export type Code = keyof typeof titles;

const statuses: Record<Code, number> = {
  invalid: 400, signed_out: 401, second_factor: 401, wrong_credentials: 401, wrong_code: 401, too_many: 429, forbidden: 403, not_found: 404, conflict: 409,
  version_missing: 428, id_used: 409, duplicate: 409, rule: 409, other_membership: 409, too_large: 413, foreign_origin: 403, busy: 503, failed: 500,
};

/** Thrown by rules and routes; becomes the answer. `detail` is for the reader, in all languages. */
export class Refusal extends Error {
  readonly code: Code; readonly detail: Texts | undefined; readonly fields: Record<string, Texts> | undefined; readonly current: unknown;
  constructor(code: Code, more: { detail?: Texts; fields?: Record<string, Texts>; current?: unknown } = {}) {
    super(code);
    this.code = code; this.detail = more.detail; this.fields = more.fields; this.current = more.current;
  }
}
/** Nothing invisible is confirmed to exist. */
export const notFound = () => new Refusal('not_found');
/** A rule says no: 409 with its reason. */
export const against = (detail: Texts) => new Refusal('rule', { detail });

export function problem(refusal: Refusal, language: Language): Problem {
  return {
    type: `about:blank#${refusal.code}`, title: titles[refusal.code][language], status: statuses[refusal.code], code: refusal.code,
    ...(refusal.detail && { detail: refusal.detail[language] }),
    ...(refusal.fields && { fields: Object.fromEntries(Object.entries(refusal.fields).map(([path, texts]) => [path, texts[language]])) }),
    ...(refusal.current !== undefined && { current: refusal.current }),
  };
}

const missing: Texts = { cs: 'Chybí.', en: 'Missing.', uk: 'Бракує.' };
const wrong: Texts = { cs: 'Nesrozumitelný údaj.', en: 'Not understood.', uk: 'Незрозуміле значення.' };
const noneChosen: Texts = { cs: 'Vyberte aspoň jednu možnost.', en: 'Choose at least one.', uk: 'Виберіть принаймні один варіант.' };
const issueText = (issue: z.core.$ZodIssue): Texts => {
  if (issue.code === 'invalid_type') return issue.input === undefined || /received undefined/.test(issue.message) ? missing : wrong;
  if (issue.code === 'too_small') return issue.origin === 'string' ? missing : issue.origin === 'array' && Number(issue.minimum) <= 1 ? noneChosen : { cs: `Nejméně ${issue.minimum}.`, en: `At least ${issue.minimum}.`, uk: `Щонайменше ${issue.minimum}.` };
  if (issue.code === 'too_big') return issue.origin === 'string'
    ? { cs: `Příliš dlouhé, nejvýše ${issue.maximum} znaků.`, en: `Too long, at most ${issue.maximum} characters.`, uk: `Задовге, щонайбільше ${issue.maximum} символів.` }
    : { cs: `Nejvýše ${issue.maximum}.`, en: `At most ${issue.maximum}.`, uk: `Щонайбільше ${issue.maximum}.` };
  if (issue.code === 'invalid_format' && issue.format === 'date') return { cs: 'Takový den není v kalendáři.', en: 'There is no such day.', uk: 'Такого дня немає в календарі.' };
  if (issue.code === 'invalid_value' || (issue.code === 'invalid_format' && issue.format === 'uuid')) return { cs: 'Vyberte ze seznamu.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' };
  if (issue.code === 'unrecognized_keys') return { cs: `Neznámé údaje: ${issue.keys.join(', ')}.`, en: `Unknown: ${issue.keys.join(', ')}.`, uk: `Невідомо: ${issue.keys.join(', ')}.` };
  // Own refinements carry a message as JSON with all languages (see `say`).
  if (issue.code === 'custom' && issue.message.startsWith('{')) return JSON.parse(issue.message) as Texts;
  return wrong;
};
/** Turns Zod's issues into sentences for people, by dotted path. */
export const invalid = (error: z.core.$ZodError, part: 'body' | 'query' | 'params' = 'body'): Refusal => {
  const fields: Record<string, Texts> = {};
  for (const issue of error.issues) {
    // A union's inner issues say more than "invalid union".
    const path = issue.path.map(String).join('.') || part;
    fields[path] ??= issueText(issue);
  }
  return new Refusal('invalid', { fields });
};
/** Message of a Zod refinement in all languages: `.refine(ok, { error: say({ cs, en, uk }) })`. */
export const say = (texts: Texts): string => JSON.stringify(texts);

/** What the database refused, in words of the door; undefined = our own fault. */
export function fromDatabase(error: unknown): Refusal | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string };
  switch (code) {
    case '42501': case '23503': return notFound(); // a row policy or a reference: never confirm what is not visible
    case '23505': case '23P01': return new Refusal(constraint?.endsWith('_pkey') ? 'id_used' : 'duplicate');
    case '23514': case '23502': case '22P02': case '22007': case '22008': case '22021': case '22001': case '22003': return new Refusal('invalid');
    case '57014': case '53300': case '40001': case '40P01': case '57P01': case '08006': case '55P03': return new Refusal('busy');
    case 'ECONNREFUSED': return new Refusal('busy');
    default: return undefined;
  }
}
