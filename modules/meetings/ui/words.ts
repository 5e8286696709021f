import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import { day, weekday } from '#platform/i18n/format.ts';
import type { Answer } from '../contract.ts';
import { calledKinds } from '../rules.ts';
import type { MeetingKind, MeetingState, Part } from '../shapes.ts';

/** `14:00` as people write it: `14:00`, `9:05`. */
export const clock = (time: string | null): string => time?.replace(/^0/, '') ?? '';
const dash = '–';
/** `14:00–16:00`, as much of it as is known. */
export const span = (from: string | null, to: string | null): string => [clock(from), clock(to)].filter(Boolean).join(dash);

/** Kinds, states, parts and answers in words. */
export function useMeetingWords() {
  const { t } = useLingui();
  const kind: Record<MeetingKind, string> = { working_group: t`pracovní skupina`, team: t`porada týmu`, conference: t`případová konference`, intervision: t`intervize`, supervision: t`supervize`, round_table: t`kulatý stůl`, course: t`setkání kurzu`, other: t`jiné setkání` };
  const state: Record<MeetingState, string> = { draft: t`připravuje se`, invited: t`pozvánky odeslány`, running: t`právě probíhá`, written: t`zápis napsán`, approved: t`zápis schválen`, published: t`zápis zveřejněn`, cancelled: t`zrušeno` };
  const tone: Record<MeetingState, Tone> = { draft: 'plain', invited: 'waiting', running: 'soon', written: 'waiting', approved: 'done', published: 'done', cancelled: 'plain' };
  const part: Record<Part, string> = { member: t`běžná účast`, guest: t`host`, client: t`klient/klientka`, family: t`rodina`, support: t`opora`, interpreter: t`tlumočení`, professional: t`za službu` };
  const answer: Record<Answer, string> = { none: t`bez odpovědi`, yes: t`přijde`, no: t`nepřijde`, maybe: t`možná` };
  const answerTone: Record<Answer, Tone> = { none: 'plain', yes: 'done', no: 'late', maybe: 'soon' };
  /** Said to the one who answered. */
  const mine: Record<Answer, string> = { none: t`zatím žádná`, yes: t`přijdu`, no: t`nepřijdu`, maybe: t`možná` };
  const kindOptions = calledKinds.map((value) => ({ value, label: kind[value] }));
  /** `st 3. 2. 2027 14:00–16:00`, or that there is no date yet. */
  const when = (of: { onDay: string | null; startsAt: string | null; endsAt: string | null }) => of.onDay ? [`${weekday(of.onDay)} ${day(of.onDay)}`, span(of.startsAt, of.endsAt)].filter(Boolean).join(' ') : t`zatím bez termínu`;
  return { kind, state, tone, part, answer, answerTone, mine, kindOptions, when };
}
