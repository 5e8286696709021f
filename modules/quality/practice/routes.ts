import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { serve, type Context, type House } from '#platform/http/serve.ts';
import { assertCodes } from '#modules/directory/questions.ts';
import { practices, type PracticeBody } from './contract.ts';
import * as q from './queries.ts';
import { namesSaid } from './rules.ts';

async function getPractice(db: Db, id: string) {
  const found = await q.find(db, id);
  if (!found) throw notFound();
  return found;
}
type Texts = Omit<PracticeBody, 'endedOn'>;
/** Theme is of the list; what is offered names no masked house, and it is offered by those who lead. */
async function check({ db, caller }: Pick<Context, 'db' | 'caller'>, body: Texts, kept: readonly string[] = []) {
  await assertCodes(db, 'audit_theme', [body.theme], 'theme', { kept });
  if (!body.offered) return;
  if (caller.role === 'worker') throw new Refusal('forbidden', { detail: { cs: 'Ostatním organizacím ji nabízí vedení, koordinace nebo metodika. Uložte ji jen pro vlastní organizaci.', en: 'It is offered to other organisations by the head, coordination or a methodologist. Save it for your own organisation only.', uk: 'Іншим організаціям її пропонує керівництво, координація або методична підтримка. Збережіть її лише для власної організації.' } });
  await unnamed(db, 'what', [body.title, body.what, body.brought, body.watch, body.contact]);
}
/** What goes to another organisation does not say the name of a masked house, in any case. */
async function unnamed(db: Db, field: string, texts: readonly string[]) {
  if (namesSaid(texts, await q.namesToHide(db)).length) throw new Refusal('invalid', { fields: { [field]: { cs: 'V textu nebo kontaktu je název utajené organizace nebo její služby. Než ji nabídnete ostatním, vynechte ho.', en: 'The text or the contact says the name of a masked organisation or its service. Leave it out before you offer it to others.', uk: 'У тексті або контакті є назва прихованої організації чи її служби. Перш ніж пропонувати іншим, приберіть її.' } } });
}

export const routes = (house: House): void => serve(house, 'practices', practices)({
  list: async ({ query }, { db }) => q.findPage(db, query),
  get: async ({ params }, { db }) => getPractice(db, params.practiceId),
  ofAudit: async ({ params }, { db }) => ({ items: await q.strengthsOf(db, params.auditId) }),
  add: async ({ body: { id, findingId, ...body } }, context) => {
    await check(context, body);
    await q.add(context.db, id, body, findingId);
    return { id };
  },
  change: async ({ params, body }, context) => {
    const { db, version } = context, before = await getPractice(db, params.practiceId);
    if (!before.mayWrite) throw notFound();
    await check(context, body, [before.theme]);
    if (!await q.change(db, before.id, version, body)) throw new Refusal('conflict', { current: await getPractice(db, before.id) });
  },
  tryIt: async ({ params, body }, { db }) => {
    const practice = await getPractice(db, params.practiceId);
    if (practice.ours) throw notFound();
    await q.addTry(db, body.id, practice.id, body.since);
    return { id: body.id };
  },
  went: async ({ params, body }, { db, version }) => {
    const found = await q.findTry(db, params.practiceTryId);
    if (!found?.mine) throw notFound();
    await unnamed(db, 'went', [body.went]);
    if (!await q.went(db, found.id, version, body.went, body.wentOn)) throw new Refusal('conflict', { current: found });
  },
});
