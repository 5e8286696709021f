// How screening is said and drawn.
import { useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { IconBan, IconCheck, IconDoor, IconRotate, type Icon } from '@tabler/icons-react';
import { day, number, time } from '#platform/i18n/format.ts';
import type { Mark, Outcome, Pick } from '../rules.ts';
import type { RoundLine } from '../contract.ts';

export const outcomeIcons: Record<Outcome, Icon> = { reached: IconCheck, nobody: IconDoor, back: IconRotate, no: IconBan };

export function useRoundWords() {
  const { t } = useLingui();
  const outcome: Record<Outcome, string> = { reached: t`zastiženi`, nobody: t`nikdo`, back: t`vrátit se`, no: t`nechtějí` };
  const mode: Record<RoundLine['mode'], string> = { morning: t`dopoledne`, afternoon: t`odpoledne`, evening: t`večer`, weekend: t`víkend`, night: t`noc` };
  const state: Record<RoundLine['state'], string> = { planned: t`připravené`, finished: t`dokončené`, cancelled: t`zrušené` };
  const pick: Record<Pick, string> = { returning: t`vrátit se a nikdo`, open: t`i ty, kde nikdo nebyl`, all: t`celý dům` };
  const operator = { not_asked: t`neví`, told: t`ví o nás`, agreed: t`dohodnuto`, refused: t`nesouhlasí` };
  const markBy = ({ outcome: said, at, by }: Mark) => t`${by.name} ${time(at)}: ${outcome[said]}`;
  const span = ({ onDay, untilDay, startsAt }: Pick_<RoundLine, 'onDay' | 'untilDay' | 'startsAt'>) => [untilDay && untilDay !== onDay ? `${day(onDay)} – ${day(untilDay)}` : day(onDay), startsAt?.slice(0, 5)].filter(Boolean).join(' ');
  const safe = (count: number | 'under' | 'hidden') => (typeof count === 'number' ? number(count) : t`méně než 5`);
  const people = (count: number) => plural(count, { one: '# člověk', few: '# lidé', many: '# člověka', other: '# lidí' });
  const done = ({ units, left }: { units: number; left: number }) => t`${number(units - left)} z ${number(units)}`;
  return { outcome, mode, state, pick, operator, markBy, span, safe, people, done };
}
type Pick_<T, K extends keyof T> = { [P in K]: T[P] };
