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
  locked: { cs: 'Obrazovka je zamčená. Odemkněte ji, nic se neztratilo.', en: 'The screen is locked. Unlock it, nothing was lost.', uk: 'Екран заблоковано. Розблокуйте його, нічого не втрачено.' },
  password_change: { cs: 'Nejdřív si zvolte vlastní heslo místo jednorázového.', en: 'Choose your own password in place of the one-time one first.', uk: 'Спершу виберіть власний пароль замість одноразового.' },
  account_disabled: { cs: 'Tento účet je vypnutý. Co je v zařízení zapsané, předejte vedoucí nebo vedoucímu.', en: 'This account is disabled. Hand what is written in the device over to the head.', uk: 'Цей обліковий запис вимкнено. Записане в пристрої передайте керівництву.' },
  membership_ended: { cs: 'Vaše zařazení v této organizaci skončilo. Co je v zařízení zapsané, předejte vedoucí nebo vedoucímu.', en: 'Your membership in this organisation has ended. Hand what is written in the device over to the head.', uk: 'Ваша належність до цієї організації закінчилася. Записане в пристрої передайте керівництву.' },
  other_membership: { cs: 'Zapsáno za jinou organizaci, než za kterou teď pracujete. Přepněte se a odešlete znovu.', en: 'Written for another organisation than you act for now. Switch and send again.', uk: 'Записано для іншої організації, ніж та, за яку ви зараз працюєте. Перемкніться й надішліть ще раз.' },
  confirm_again: { cs: 'Nejdřív znovu potvrďte, že jste to vy.', en: 'Confirm first that it is you.', uk: 'Спершу ще раз підтвердьте, що це ви.' },
  link_invalid: { cs: 'Odkaz neplatí: vypršel, byl už použit, nebo byl zrušen. Požádejte o nový.', en: 'The link is not valid: it has expired, was used already or was revoked. Ask for a new one.', uk: 'Посилання недійсне: строк минув, його вже використано або скасовано. Попросіть нове.' },
  wrong_passkey: { cs: 'Tento přístupový klíč tu neplatí. Použijte jiný, nebo heslo.', en: 'This passkey does not work here. Use another one, or the password.', uk: 'Цей ключ доступу тут не діє. Використайте інший або пароль.' },
  provider_down: { cs: 'Poskytovatel přihlášení teď neodpovídá. Zkuste to později, nebo se přihlaste jinak.', en: 'The sign-in provider does not answer now. Try later or sign in another way.', uk: 'Постачальник входу зараз не відповідає. Спробуйте пізніше або ввійдіть інакше.' },
  provider_refused: { cs: 'Přihlášení u poskytovatele se nepodařilo dokončit. Začněte prosím znovu.', en: 'Signing in with the provider could not be finished. Please start again.', uk: 'Вхід через постачальника не вдалося завершити. Почніть, будь ласка, знову.' },
  unknown_identity: { cs: 'Tato identita není s žádným účtem propojená. Přihlaste se jinak a propojte ji v části Můj účet, nebo použijte odkaz z pozvánky.', en: 'This identity is not linked to any account. Sign in another way and link it in My account, or use the link of your invitation.', uk: 'Ця особа не повʼязана з жодним обліковим записом. Увійдіть інакше й повʼяжіть її в розділі «Мій обліковий запис» або скористайтеся посиланням із запрошення.' },
  too_many: { cs: 'Příliš mnoho pokusů. Zkuste to za několik minut.', en: 'Too many attempts. Try again in a few minutes.', uk: 'Забагато спроб. Спробуйте за кілька хвилин.' },
  forbidden: { cs: 'K tomuto nemá vaše role oprávnění.', en: 'Your role does not allow this.', uk: 'Ваша роль цього не дозволяє.' },
  not_found: { cs: 'Nenalezeno, nebo k tomu nemáte přístup.', en: 'Not found, or you have no access to it.', uk: 'Не знайдено або у вас немає доступу.' },
  conflict: { cs: 'Mezitím to změnil někdo jiný. Podívejte se na obě verze.', en: 'Somebody else has changed it meanwhile. Look at both versions.', uk: 'Тим часом це змінив хтось інший. Перегляньте обидві версії.' },
  version_missing: { cs: 'Chybí číslo verze, kterou měníte.', en: 'The version being changed is missing.', uk: 'Бракує номера версії, яку ви змінюєте.' },
  id_used: { cs: 'Toto číslo záznamu už bylo použito pro něco jiného.', en: 'This id was already used for something else.', uk: 'Цей номер запису вже використано для іншого.' },
  duplicate: { cs: 'Takový záznam už existuje.', en: 'It already exists.', uk: 'Такий запис уже існує.' },
  rule: { cs: 'Teď to nejde.', en: 'Not possible now.', uk: 'Зараз це неможливо.' },
  too_large: { cs: 'Je toho příliš mnoho najednou.', en: 'That is too much at once.', uk: 'Забагато даних за один раз.' },
  foreign_origin: { cs: 'Požadavek přišel z jiné stránky.', en: 'The request came from another site.', uk: 'Запит надійшов з іншого сайту.' },
  busy: { cs: 'Server teď nestíhá. Nic se neztratilo, zkuste to znovu.', en: 'The server is busy. Nothing was lost, try again.', uk: 'Сервер зараз перевантажений. Нічого не втрачено, спробуйте ще раз.' },
  failed: { cs: 'Něco se pokazilo u nás. Nic se neuložilo, zkuste to znovu.', en: 'Something went wrong on our side. Nothing was saved, try again.', uk: 'Сталася помилка з нашого боку. Нічого не збережено, спробуйте ще раз.' },
} satisfies Record<string, Texts>;
export type Code = keyof typeof titles;

const statuses: Record<Code, number> = {
  invalid: 400, signed_out: 401, second_factor: 401, wrong_credentials: 401, wrong_code: 401, locked: 401, password_change: 401, account_disabled: 401, membership_ended: 403, other_membership: 409, confirm_again: 403,
  link_invalid: 410, wrong_passkey: 401, provider_down: 503, provider_refused: 409, unknown_identity: 403, too_many: 429, forbidden: 403, not_found: 404, conflict: 409,
  version_missing: 428, id_used: 409, duplicate: 409, rule: 409, too_large: 413, foreign_origin: 403, busy: 503, failed: 500,
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
  if (issue.code === 'invalid_format' && issue.format === 'email') return { cs: 'Napište celou e-mailovou adresu, třeba jana@priklad.cz.', en: 'Write a whole e-mail address, such as jana@example.com.', uk: 'Напишіть повну адресу е-пошти, наприклад jana@example.com.' };
  if (issue.code === 'invalid_value' || (issue.code === 'invalid_format' && issue.format === 'uuid')) return { cs: 'Vyberte ze seznamu.', en: 'Choose from the list.', uk: 'Виберіть зі списку.' };
  if (issue.code === 'unrecognized_keys') return { cs: `Neznámé údaje: ${issue.keys.join(', ')}.`, en: `Unknown: ${issue.keys.join(', ')}.`, uk: `Невідомо: ${issue.keys.join(', ')}.` };
  // Own refinements and patterns carry a message as JSON with all languages (see `say`).
  if ((issue.code === 'custom' || issue.code === 'invalid_format') && issue.message.startsWith('{')) return JSON.parse(issue.message) as Texts;
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
