import { useLingui } from '@lingui/react/macro';
import { Stepper, type Phase } from '#platform/design/Stepper.tsx';
import { day, daysUntil } from '#platform/i18n/format.ts';
import type { Conference } from '../contract.ts';
import { isPrepared, timing } from '../rules.ts';

/** How far the conference is and what it lacks. It informs, it does not block. */
export function Steps({ of }: { of: Conference }) {
  const { t } = useLingui();
  const held = !['draft', 'invited'].includes(of.state), toPrepare = of.invitees.filter(({ preparation }) => preparation !== null && preparation.needed.length > 0);
  const unready = toPrepare.filter(({ preparation }) => !isPrepared(preparation!.points, preparation!.needed)).length;
  const invited = of.invitees.filter((one) => one.membershipId !== of.organiser.id).length, late = of.onDay !== null && timing(daysUntil(of.onDay)) === 'late';
  const done = [of.suitability.length > 0 || !of.own, of.onDay !== null, invited > 0, invited > 0 && unready === 0 && toPrepare.length > 0, held, of.reviewOn !== null];
  // What was not done before it was held is not to be done any more.
  const current = done.findIndex((one, at) => !one && (!held || at === 5));
  const titles: [title: string, date?: string | undefined, lacking?: string | undefined][] = [
    [t`Vhodnost`, undefined, of.suitability.at(-1)?.recommended === false ? t`nedoporučeno` : undefined], [t`Termín`, of.onDay ? day(of.onDay) : undefined, of.onDay === null ? t`domlouvá se` : late && !held ? t`obvykle do měsíce` : undefined],
    [t`Pozvaní`, undefined, invited === 0 ? t`zatím nikdo` : undefined], [t`Příprava každého`, undefined, unready > 0 && !held ? t`chybí u ${unready}` : undefined], [t`Konference`, held && of.onDay ? day(of.onDay) : undefined],
    [t`Co dál`, of.reviewOn ? t`návrat ${day(of.reviewOn)}` : undefined],
  ];
  const phases = titles.map(([title, date, lacking], at): Phase => ({ id: String(at), title, ...(date && { date }), ...(lacking && { lacking }), state: done[at] ? 'done' : at === current ? 'current' : held && at < 5 ? 'skipped' : 'ahead' }));
  // In a locality nobody is prepared and nothing has to suit anybody.
  return <Stepper label={t`Jak daleko konference je`} phases={of.common ? phases.filter(({ id }) => id !== '0' && id !== '3') : phases} />;
}
