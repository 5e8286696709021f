import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { courseKinds, type CourseKind, type Result, results } from '../rules.ts';

/** Kinds of courses and how somebody ended one, in words. */
export function useCourseWords() {
  const { t } = useLingui();
  const kind: Record<CourseKind, string> = { sociocultural: t`sociokulturní kurz`, czech: t`kurz češtiny`, other: t`jiný kurz` };
  const result: Record<Result, string> = { none: t`chodí`, finished: t`kurz dokončen`, left: t`docházka skončila` };
  const sessions = (count: number) => plural(count, { one: '# setkání', few: '# setkání', many: '# setkání', other: '# setkání' });
  const people = (count: number) => plural(count, { one: '# člověk', few: '# lidé', many: '# člověka', other: '# lidí' });
  const options = <T extends string>(of: Record<T, string>, values: readonly T[]) => values.map((value) => ({ value, label: of[value] }));
  return { kind, result, sessions, people, kinds: options(kind, courseKinds), results: options(result, results) };
}
