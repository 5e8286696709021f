import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import { dayShort } from '#platform/i18n/format.ts';
import type { Commitment } from '#modules/commitments/contract.ts';
import type { Vote } from '../contract.ts';
import type { Choice, Count, Decision, Majority, Quorum, Result } from '../rules.ts';

/** Votes, tasks and watched phenomena in words, without anybody's gender. */
export function useOutcomeWords() {
  const { t } = useLingui();
  const choice: Record<Choice, string> = { for: t`pro`, against: t`proti`, abstained: t`zdržení` };
  const result: Record<Result, string> = { passed: t`přijato`, rejected: t`nepřijato`, invalid: t`neplatné` };
  const tone: Record<Result, Tone> = { passed: 'done', rejected: 'soon', invalid: 'late' };
  const quorum: Record<Quorum, string> = { none: t`platí při jakékoli účasti`, third: t`aspoň třetina členů`, half: t`nadpoloviční většina členů`, two_thirds: t`aspoň dvě třetiny členů` };
  const majority: Record<Majority, string> = { of_voting: t`víc hlasů pro než proti`, of_present: t`většina přítomných`, of_all: t`většina všech členů` };
  const decision: Record<Decision, string> = { watch: t`sledujeme dál`, act: t`jednáme`, end: t`končí` };
  /** `7 pro, 0 proti, zdrželo se 1` */
  const count = (of: Count) => { const yes = of.for, { against, abstained } = of; return t`${yes} pro, ${against} proti, zdrželo se ${abstained}`; };
  const title = (of: Pick<Vote, 'candidate' | 'text'>) => { const name = of.candidate?.name; return name ? t`Přijetí člena: ${name}` : of.text; };
  /** Who does a task: with the organisation, or when a body was asked and by whom. */
  const owner = ({ owner: of }: Pick<Commitment, 'owner'>): string => {
    const name = of.name ?? of.organisation?.shortName ?? '', { askedOn, askedBy, remindOn } = of, asker = askedBy?.name;
    if (of.kind === 'nobody') return t`zatím nikdo`;
    if (of.kind === 'body') return [name, askedOn && (asker ? t`požádáno ${dayShort(askedOn)} (${asker})` : t`požádáno ${dayShort(askedOn)}`), remindOn && t`připomenout ${dayShort(remindOn)}`].filter(Boolean).join(', ');
    return of.organisation && of.organisation.shortName !== name ? `${name} (${of.organisation.shortName})` : name;
  };
  return { choice, result, tone, quorum, majority, decision, count, title, owner };
}
