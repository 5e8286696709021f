import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import type { Application } from '../contract.ts';
import type { Ground, State, WaitingOutcome, Way } from '../rules.ts';

/** Ways, states, grounds and outcomes as they stand on screen. */
export function useApplicationWords() {
  const { t } = useLingui();
  const way: Record<Way, string> = { in_person: t`osobně`, post: t`poštou`, data_box: t`datovou schránkou`, email: t`e-mailem`, phone: t`telefonem`, unknown: t`způsob nezapsán` };
  const state: Record<State, string> = { open: t`k rozhodnutí`, contract: t`smlouva uzavřena`, refused: t`odmítnuto`, withdrawn: t`vzato zpět`, no_answer: t`žadatel se neozývá` };
  const tone: Record<State, Tone> = { open: 'waiting', contract: 'done', refused: 'soon', withdrawn: 'plain', no_answer: 'plain' };
  const ground: Record<Ground, string> = { capacity: t`nemáme volnou kapacitu`, not_provided: t`takovou službu neposkytujeme`, health: t`zdravotní stav podle předpisu`, repeated: t`smlouva byla v posledních 6 měsících vypovězena` };
  const outcome: Record<WaitingOutcome, string> = { contract: t`smlouva uzavřena`, not_interested: t`už nemá zájem`, unreachable: t`nedá se zastihnout`, elsewhere: t`pomoc našli jinde` };
  const nobody: Record<Application['applicant']['kind'], string> = { person: t`osoba mimo váš dosah`, named: '', unknown: t`Bez jména`, erased: t`Jméno smazáno po lhůtě` };
  const applicant = ({ applicant: { kind, name } }: Pick<Application, 'applicant'>) => name || nobody[kind];
  return { way, state, tone, ground, outcome, applicant };
}
