import { Trans } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { Tag } from '#platform/design/Tag.tsx';
import { useCasePeople } from '#modules/cases/ui/index.ts';
import type { Written } from './written.ts';

/** Whom it concerns and who wrote it. */
export function FactSource({ caseId, of }: { caseId: string; of: Written & { confidenceOf?: string | null } }) {
  const { nameOf, people } = useCasePeople(caseId);
  const everybody = people.length > 1 && people.every(({ id }) => of.about.includes(id));
  const names = of.about.map(nameOf).filter(Boolean).join(', ');
  return (
    <div className="inline">
      <span className="meta">
        {everybody ? <Trans>Týká se všech</Trans> : names && <Trans>Týká se: {names}</Trans>}
        {' · '}{of.author ? `${of.author}, ${of.organisation.shortName}` : of.organisation.shortName}
      </span>
      {of.confidenceOf && <Tag icon={<IconLock aria-hidden />}><Trans>důvěrné sdělení</Trans></Tag>}
    </div>
  );
}

/** Said where something is never released as a whole. */
export const OneByOne = () => <Tag icon={<IconLock aria-hidden />}><Trans>sdílí se jen po jednotlivých položkách</Trans></Tag>;
