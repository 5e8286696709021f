// Who answers for what on A4: what does not hold together in words first, then duty by duty. Czech: it hangs on the wall of an office.
import type { Block, Document } from '#platform/documents/document.ts';
import { day } from '#platform/i18n/format.ts';
import type { SeenSite } from '../questions.ts';
import type { SiteRole } from '../rules.ts';
import type { Actor, Duty } from './shapes.ts';
import { areas, gapsOf, isAt, type Area, type Part } from './rules.ts';
import { titleOf } from './usual.ts';

const roles: Record<SiteRole, string> = { support_coordinator: 'koordinátor podpory', case_manager: 'case manager', head: 'vedoucí odboru', social_worker: 'sociální pracovník', other: 'jiná role' };
const areaWords: Record<Area, string> = { coordination: 'Koordinace v obvodu', case_management: 'Vedení zakázek', other: 'Další' };
type Given = { site: SeenSite; duties: readonly Duty[]; actors: readonly Actor[]; today: string };

export function dutiesDocument({ site, duties, actors, today }: Given): Document {
  const gaps = gapsOf(duties, site.people, today), name = (id: string) => titleOf(duties.find((duty) => duty.id === id)!, 'cs'), actorNames = new Map(actors.map((actor) => [actor.id, actor.name]));
  const people = (role: SiteRole) => site.people.filter((one) => one.role === role && isAt(one, today)).map((one) => one.name).join(', ');
  const who = ({ parts }: Duty, part: Part) => parts.filter((one) => one.part === part).map(({ role, actorId }) => (role ? roles[role] : actorNames.get(actorId!) ?? '')).join(', ');
  const told = (title: string, items: readonly string[]): Block[] => (items.length ? [{ type: 'heading', level: 2, text: title }, { type: 'list', items }] : []);
  return {
    title: 'Kdo za co odpovídá', subtitle: { text: site.name }, language: 'cs', author: site.name, footer: `${site.name} · stav k ${day(today, 'cs')}`,
    blocks: [
      { type: 'facts', items: [{ label: 'Program', value: site.programme.name }, ...(['support_coordinator', 'case_manager', 'head', 'social_worker', 'other'] as const).flatMap((role) => (people(role) ? [{ label: roles[role][0]!.toUpperCase() + roles[role].slice(1), value: people(role) }] : []))] },
      ...told('Za co neodpovídá nikdo', gaps.holes.map(name)), ...told('Za co jich odpovídá víc', gaps.overlaps.map((id) => `${name(id)}: ${who(duties.find((duty) => duty.id === id)!, 'answers')}`)), ...told('Role, ve které nikdo není', gaps.empty.map((role) => roles[role])),
      ...areas.flatMap((area): Block[] => {
        const rows = duties.filter((duty) => duty.area === area);
        return rows.length ? [{ type: 'heading', level: 1, text: areaWords[area] }, { type: 'table', header: ['Co se má udělat', 'Odpovídá', 'Dělá', 'Pomáhá'], widths: [5, 3, 3, 3], rows: rows.map((duty) => [titleOf(duty, 'cs'), who(duty, 'answers') || '– nikdo –', who(duty, 'does'), who(duty, 'helps')]) }] : [];
      }),
    ],
  };
}
