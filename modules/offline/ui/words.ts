// What waits, in words: by where it goes.
import { useLingui } from '@lingui/react/macro';
import { day } from '#platform/i18n/format.ts';
import type { Item } from '#platform/offline/outbox.ts';
import { audits } from '#modules/audits/contract.ts';
import { rating } from '#modules/audits/rating/contract.ts';
import { needs } from '#modules/cases/mapping/contract.ts';
import { crisisTimeline } from '#modules/crisis/timeline/contract.ts';
import { plan } from '#modules/cases/plan/contract.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { conditions } from '#modules/localities/conditions/contract.ts';
import { rounds } from '#modules/localities/rounds/contract.ts';
import { incidents, visits } from '#modules/localities/safety/contract.ts';
import { supportLog } from '#modules/programmes/log/contract.ts';
import { signals } from '#modules/signals/contract.ts';
import { work } from '#modules/work/contract.ts';
import { useKindWords } from '#modules/work/ui/index.ts';

type Written = Pick<Item, 'path' | 'body'>;
const text = (value: unknown) => (typeof value === 'string' ? value : '');
export const caseOf = ({ params, body }: Pick<Item, 'params' | 'body'>): string | undefined => params['caseId'] ?? (text(body['caseId']) || undefined);

export function useWaitingWords() {
  const { t } = useLingui();
  const kinds = useKindWords();
  const titles: Record<string, string> = {
    [work.add.path]: t`Záznam práce`, [commitments.add.path]: t`Nový závazek`, [commitments.done.path]: t`Splněný závazek`, [signals.noteBarrier.path]: t`Bariéra`, [signals.noteInput.path]: t`Podnět ze setkání`, [plan.addGoal.path]: t`Cíl`, [needs.rate.path]: t`Potřeby`,
    [rounds.mark.path]: t`Dveře v depistáži`, [rounds.finish.path]: t`Součty kola depistáže`, [rounds.help.path]: t`Člověk, který žádá o pomoc`,
    [rating.putEvidence.path]: t`Důkaz v auditu`, [rating.rate.path]: t`Hodnocení kritéria`, [rating.changeRating.path]: t`Hodnocení kritéria`, [rating.addFinding.path]: t`Zjištění auditu`, [rating.changeFinding.path]: t`Zjištění auditu`,
    [crisisTimeline.write.path]: t`Časová osa krize`, [supportLog.add.path]: t`Podpora místa v programu`,
    [visits.add.path]: t`Návštěva`, [visits.checkIn.path]: t`Přihlášení na návštěvu`, [visits.prolong.path]: t`Prodloužení návštěvy`, [visits.checkOut.path]: t`Odhlášení z návštěvy`, [incidents.read.path]: t`Potvrzení výstrahy`,
    [audits.addInterview.path]: t`Rozhovor auditu`, [audits.changeInterview.path]: t`Oprava rozhovoru auditu`, [audits.planVisit.path]: t`Návštěva auditu`, [audits.changeVisit.path]: t`Změna návštěvy auditu`,
    [conditions.begin.path]: t`Podmínky lokality: nový list`, [conditions.finish.path]: t`Podmínky lokality: dokončený list`,
  };
  /** Fields whose words may be corrected here, by their name in the body. */
  const fields: Record<string, string> = {
    onDay: t`Den`, atTime: t`Začátek`, minutes: t`Minut`, oneOffRequest: t`Jednorázová žádost`, facts: t`Co se stalo a co je domluveno`, opinion: t`Odborný názor`, what: t`Co`, dueOn: t`Do`, result: t`Jak to dopadlo`, words: t`Slovy klienta`, text: t`Text`, note: t`Poznámka`, name: t`Jméno nebo přezdívka`, request: t`Oč žádá`, people: t`S kolika lidmi jste mluvili`, summary: t`Shrnutí do zprávy`,
  };
  /** Work beyond contacts says of what kind it was. */
  const kindOf = (details: unknown) => (typeof details === 'object' && details !== null && 'kind' in details ? Object.entries(kinds).find(([kind]) => kind === details.kind)?.[1] : undefined);
  const title = ({ path, body }: Written) => [titles[path] ?? t`Zápis`, kindOf(body['details'])].filter(Boolean).join(': ');
  /** What was written, as [name of the field, label, value]. */
  const content = ({ body }: Written): [name: string, label: string, value: string][] => Object.entries(fields).flatMap(([name, label]) => {
    const value = body[name];
    return value === null || value === undefined || value === '' ? [] : [[name, label, name === 'onDay' || name === 'dueOn' ? day(String(value)) : String(value)] as [string, string, string]];
  });
  return { title, content, short: (item: Written) => text(item.body['facts']) || text(item.body['what']) || text(item.body['result']) || text(item.body['text']) || text(item.body['words']) || text(item.body['oneOffRequest']) || text(item.body['request']) || text(item.body['summary']) };
}
