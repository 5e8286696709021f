// Decisions about releases: pure, the same in the browser and on the server. The database holds the same line (releases/access.sql).
import { levels, type Level, type ReleaseState } from './shapes.ts';

export type Sentence = Record<'cs' | 'en' | 'uk', string>;
export const rankOf = (level: Level) => levels.indexOf(level);
export const atMost = (level: Level, max: Level) => rankOf(level) <= rankOf(max);
/** Days before the end when somebody should be told. */
export const warnDays = 60;

type Dated = { validFrom: string; validTo: string; withdrawnAt: string | null; ground: 'consent' | 'statute'; signature: unknown };
/** How a release stands on a day. Withdrawal wins over everything; without a signature a consent is only a proposal. */
export function stateOf(release: Dated, today: string): ReleaseState {
  if (release.withdrawnAt) return 'withdrawn';
  if (release.validTo < today) return 'ended';
  if (release.ground === 'consent' && !release.signature) return 'unsigned';
  return release.validFrom > today ? 'not_yet' : 'in_force';
}

/** The same day of the next year, less a day: 1. 2. 2026 → 31. 1. 2027. */
export function yearFrom(day: string): string {
  const end = new Date(`${day}T12:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

type Proposed = {
  fromOrganisationId: string; toOrganisationId: string; ground: 'consent' | 'statute'; level: Level; mutual: boolean; validFrom: string; validTo: string;
  items: number; statute: { maxLevel: Level } | undefined;
};
/** Why this cannot be proposed; undefined when it can. */
export function against(release: Proposed, today: string): Sentence | undefined {
  if (release.toOrganisationId === release.fromOrganisationId) return { cs: 'Vlastní organizaci se nic nesdílí, vidí svůj spis sama.', en: 'Nothing is shared with your own organisation.', uk: 'Власній організації нічого не передають.' };
  if (release.validTo < today) return { cs: 'Doba sdílení už skončila. Zvolte pozdější konec.', en: 'The period is already over. Choose a later end.', uk: 'Термін уже минув. Виберіть пізнішу дату.' };
  if (release.ground === 'consent') return undefined;
  if (!release.statute) return { cs: 'Tento zákonný důvod dnes pro takovou organizaci neplatí.', en: 'This statute does not hold today for such an organisation.', uk: 'Ця підстава сьогодні не діє для такої організації.' };
  if (!atMost(release.level, release.statute.maxLevel)) return { cs: 'Tak mnoho tento zákonný důvod nedovoluje předat.', en: 'The statute does not carry this much.', uk: 'Ця підстава не дозволяє передати так багато.' };
  if (release.mutual) return { cs: 'Na základě zákona se údaje předávají jen jedním směrem.', en: 'A statute carries data one way only.', uk: 'На підставі закону дані передають лише в один бік.' };
  if (release.items > 0) return { cs: 'Jednotlivé údaje se předávají jen se souhlasem.', en: 'Single items are shared by consent only.', uk: 'Окремі дані передають лише за згодою.' };
  return undefined;
}

type ToSign = { ground: 'consent' | 'statute'; part: 'client' | 'adult' | 'child'; state: ReleaseState };
type Signed = { understood: 'yes' | 'partly' | 'no' | 'not_checked'; guardianId: string | null; childOpinion: string };
/** Why this cannot be signed so; undefined when it can. `guardians` are adults of the case who are a parent or guardian of the child. */
export function againstSigning(release: ToSign, signed: Signed, guardians: readonly string[]): Sentence | undefined {
  if (release.ground === 'statute') return { cs: 'Sdílení na základě zákona se nepodepisuje.', en: 'A statutory release is not signed.', uk: 'Передання на підставі закону не підписують.' };
  if (release.state !== 'unsigned') return { cs: 'Tento souhlas už na podpis nečeká.', en: 'This consent no longer waits for a signature.', uk: 'Ця згода вже не очікує підпису.' };
  if (signed.understood === 'no') return { cs: 'Klient nebo klientka nerozumí. Vysvětlete list znovu, potom se podepisuje.', en: 'The client does not understand. Explain the sheet again before it is signed.', uk: 'Клієнт або клієнтка не розуміє. Поясніть ще раз, потім підписують.' };
  if (release.part !== 'child') return signed.guardianId ? { cs: 'Dospělý člověk se podepisuje sám za sebe.', en: 'An adult signs for themselves.', uk: 'Доросла людина підписує сама за себе.' } : undefined;
  if (!signed.guardianId || !guardians.includes(signed.guardianId)) return { cs: 'Za dítě podepisuje rodič nebo zákonný zástupce, který je v případu a má k dítěti zapsaný vztah.', en: 'A parent or guardian who stands in the case with a recorded relation signs for a child.', uk: 'За дитину підписує хтось із батьків або законний представник, записаний у справі.' };
  if (!signed.childOpinion.trim()) return { cs: 'Zapište, co si o tom myslí dítě. Když názor vyjádřit nemůže, napište proč.', en: 'Write down what the child thinks, or why the child cannot say.', uk: 'Запишіть, що про це думає дитина, або чому вона не може сказати.' };
  return undefined;
}

/** Why an own wording of the sheet cannot be taken: it lacks a part, or asks for a value nobody fills in. */
export function againstText(body: Record<string, string>, shipped: Record<string, string>): Sentence | undefined {
  const marks = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
  const wrong = Object.keys(shipped).filter((slot) => !body[slot]?.trim() || marks(body[slot]) !== marks(shipped[slot]!));
  const extra = Object.keys(body).filter((slot) => !(slot in shipped));
  if (!wrong.length && !extra.length) return undefined;
  const names = [...wrong, ...extra].slice(0, 5).join(', ');
  return { cs: `Znění není úplné nebo má jiné značky v {závorkách}: ${names}.`, en: `The wording is incomplete or has other {marks}: ${names}.`, uk: `Текст неповний або має інші {позначки}: ${names}.` };
}
