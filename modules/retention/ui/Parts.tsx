import { Plural, Trans } from '@lingui/react/macro';
import { number } from '#platform/i18n/format.ts';
import { useRetentionWords } from './words.ts';

/** What would go, in words of the product, and what stays. */
export function Parts({ parts, others }: { parts: readonly { table: string; rows: number }[]; others: number }) {
  const words = useRetentionWords();
  const named = parts.filter(({ table }) => words.part[table]), rest = parts.filter(({ table }) => !words.part[table]).reduce((sum, { rows }) => sum + rows, 0);
  return (
    <>
      <p><b><Trans>Smaže se:</Trans></b></p>
      <ul>
        {named.map(({ table, rows }) => <li key={table}>{words.part[table]}: {number(rows)}</li>)}
        {rest > 0 && <li>{words.other}: {number(rest)}</li>}
      </ul>
      <p><b><Trans>Zůstane:</Trans></b> <Trans>součty práce ve statistikách a záznam, kdo, kdy a podle čeho mazal.</Trans>{' '}
        {others > 0 && <Plural value={others} one="# jiná organizace si nechá, co zapsala sama." few="# jiné organizace si nechají, co zapsaly samy." many="# jiné organizace si nechají, co zapsaly samy." other="# jiných organizací si nechá, co zapsaly samy." />}</p>
    </>
  );
}
