import { Plural, Trans } from '@lingui/react/macro';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { useCodes } from '#modules/directory/ui/index.ts';
import type { PersonRow } from '../contract.ts';
import { useBirth } from './labels.ts';

/** People of a list or a search: who, born when, whose, and how many open cases. */
export function PeopleRows({ items, label }: { items: readonly PersonRow[]; label: string }) {
  const birth = useBirth(), languages = useCodes('language');
  return (
    <Rows label={label}>
      {items.map((one) => (
        <Row key={one.id} to={`/lide/${one.id}`} title={one.name}
          note={<>{[one.nativeName !== one.name && one.nativeName, birth(one), one.service].filter(Boolean).join(' · ')}{' · '}{one.cases > 0 ? <Plural value={one.cases} one="# případ" few="# případy" many="# případu" other="# případů" /> : <Trans>bez případu</Trans>}</>}
          end={<>
            {one.releasedBy && <Tag tone="waiting"><Trans>sdílí {one.releasedBy}</Trans></Tag>}
            {one.anonymous && <Tag><Trans>bez totožnosti</Trans></Tag>}
            {one.interpreterLanguage && <Tag><Trans>tlumočník: {languages.label(one.interpreterLanguage)}</Trans></Tag>}
          </>} />
      ))}
    </Rows>
  );
}
