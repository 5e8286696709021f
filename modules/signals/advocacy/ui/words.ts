import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import type { AddresseeKind, Answer, State, StepKind, Way } from '../rules.ts';
import type { ActionLine } from '../shapes.ts';

export function useAddresseeWords(): Record<AddresseeKind, string> {
  const { t } = useLingui();
  return { municipality: t`obec nebo město`, region: t`kraj`, ministry: t`ministerstvo`, government_office: t`Úřad vlády`, ombudsman: t`veřejný ochránce práv`, other: t`jiný úřad nebo instituce` };
}
export function useWayWords(): Record<Way, string> {
  const { t } = useLingui();
  return { data_box: t`datová schránka`, email: t`e-mail`, post: t`pošta`, in_person: t`osobně`, form: t`formulář na webu` };
}
export function useAnswerWords(): Record<Answer, string> {
  const { t } = useLingui();
  return { accepted: t`vyhověno`, partly: t`vyhověno zčásti`, refused: t`odmítnuto`, none: t`bez odpovědi` };
}
export function useStepWords(): Record<StepKind, string> {
  const { t } = useLingui();
  return { proposed: t`předáno ke schválení`, returned: t`vráceno k úpravě`, approved: t`schváleno`, sent: t`odesláno`, reminded: t`urgováno`, answered: t`odpověď`, effect: t`co se změnilo`, dropped: t`upuštěno` };
}
const tones: Record<State, Tone> = { preparing: 'plain', proposed: 'waiting', approved: 'soon', waiting: 'waiting', overdue: 'late', accepted: 'done', partly: 'done', refused: 'plain', none: 'plain', dropped: 'plain' };
/** How it stands, in words; of one that waits also until when. */
export function useStateTag(): (of: Pick<ActionLine, 'state' | 'dueOn'>) => { tone: Tone; words: string } {
  const { t } = useLingui(), answered = useAnswerWords();
  return ({ state, dueOn }) => {
    const words = { preparing: t`připravuje se`, proposed: t`čeká na schválení`, approved: t`schváleno, k odeslání`, waiting: dueOn ? t`čeká se na odpověď do ${day(dueOn)}` : t`čeká se na odpověď`, overdue: t`odpověď po termínu`, dropped: t`upuštěno`, ...answered };
    return { tone: tones[state], words: words[state] };
  };
}
