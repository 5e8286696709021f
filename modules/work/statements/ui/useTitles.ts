import { useLingui } from '@lingui/react/macro';
import { day } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import type { Directness, Mode, RecordKind, Unit } from '../../rules.ts';
import { useKindWords } from '../../ui/kinds.ts';
import { useWorkWords } from '../../ui/words.tsx';
import type { Statement } from '../contract.ts';
import { useGroupWords } from './useGroupWords.ts';

/** What a number says, from the word that stands in the address. */
export function useTitles(of: Statement | undefined): (what: string) => string {
  const { t } = useLingui();
  const words = useWorkWords(), kinds = useKindWords(), activities = useCodes('activity'), groups = useGroupWords();
  const plain: Record<string, string> = { all: t`Všechny záznamy měsíce`, clients: t`Záznamy s klienty`, anonymous: t`Záznamy s anonymními klienty`, groups: t`Záznamy se skupinami beze jmen`, nobody: t`Záznamy bez osoby`, materials: t`Záznamy s rozdanými materiály` };
  return (what) => {
    const [kind = '', value = '', more = ''] = what.split(':'), project = of?.funders.find((one) => one.project.id === value)?.project.name ?? '';
    if (kind === 'day') return value ? day(value) : '';
    if (kind === 'mode') return words.mode[value as Mode] ?? '';
    if (kind === 'kind') return kinds[value as RecordKind] ?? '';
    if (kind === 'directness') return words.directness[value as Directness] ?? '';
    if (kind === 'unit') return words.unit[value as Unit] ?? '';
    if (kind === 'activity') return activities.label(value);
    if (kind === 'group') { const found = of?.groups.find(({ key }) => key === value); return found ? groups(found.group) : ''; }
    if (kind === 'course') return of?.courses.find((one) => one.course.id === value)?.course.name ?? '';
    if (kind === 'project') return project;
    if (kind === 'funder') return [project, words.unit[more as Unit]].filter(Boolean).join(' · ');
    return plain[kind] ?? t`Záznamy`;
  };
}
