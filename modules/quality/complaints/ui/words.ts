// Words of complaints in the reader's language.
import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import type { AnswerWay, Finding, InName, Standing, Way } from '../rules.ts';

export function useComplaintWords() {
  const { t } = useLingui();
  const way: Record<Way, string> = { oral: t`ústně`, written: t`písemně`, phone: t`telefonem`, email: t`e-mailem`, box: t`do schránky`, on_behalf: t`přes někoho jiného` };
  const inName: Record<InName, string> = { client: t`klient`, on_behalf: t`někdo za klienta`, other: t`někdo jiný`, anonymous: t`anonymně` };
  const finding: Record<Finding, string> = { justified: t`oprávněná`, partly: t`zčásti oprávněná`, unjustified: t`neoprávněná`, undecidable: t`nelze rozhodnout` };
  const answerWay: Record<AnswerWay, string> = { handed: t`předáno osobně`, post: t`poštou`, email: t`e-mailem`, data_box: t`datovou schránkou`, board: t`na nástěnce` };
  const tone: Record<Standing, Tone> = { answered: 'done', late: 'late', soon: 'soon', waits: 'waiting', running: 'plain' };
  return { way, inName, finding, answerWay, tone };
}
