// Words of audits in the reader's language.
import { useLingui } from '@lingui/react/macro';
import type { Tone } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import type { AuditLine, AuditState, Consent, ReaderKind, WithWhom } from '../contract.ts';

export function useAuditWords() {
  const { t } = useLingui();
  const states: Record<AuditState, string> = { open: t`probíhá`, draft: t`návrh je u služby`, final: t`dokončený`, cancelled: t`zrušený` };
  const tones: Record<AuditState, Tone> = { open: 'plain', draft: 'waiting', final: 'done', cancelled: 'plain' };
  const waits: Record<NonNullable<AuditLine['waits']>, string> = { declare: t`čeká na vaše prohlášení o nezávislosti`, visit_today: t`návštěva je dnes`, comment: t`návrh čeká na vaše připomínky`, answer: t`připomínky služby čekají na odpověď`, write: t`zapisuje se` };
  const readers: Record<ReaderKind, string> = { service: t`služba`, founder: t`zřizovatel`, municipality: t`obec`, region: t`kraj`, ministry: t`ministerstvo`, method_team: t`metodická podpora`, other: t`jiný` };
  const withWhom: Record<WithWhom, string> = { client: t`klient`, worker: t`pracovník`, head: t`vedení`, other: t`někdo jiný` };
  const consents: Record<Consent, string> = { oral: t`souhlas ústně`, written: t`souhlas písemně`, refused: t`rozhovor odmítnut` };
  const parts: Record<AuditLine['part'], string> = { auditor: t`audituji`, planner: t`plánujeme`, service: t`naše služba`, reader: t`čteme výsledek` };
  /** From when to when, as far as it is known. */
  const dates = ({ beginsOn, endsOn }: { beginsOn: string; endsOn: string | null }) => (endsOn ? `${day(beginsOn)} – ${day(endsOn)}` : t`od ${day(beginsOn)}`);
  return { states, tones, waits, readers, withWhom, consents, parts, dates };
}
