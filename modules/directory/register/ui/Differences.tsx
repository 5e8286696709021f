import { Trans } from '@lingui/react/macro';
import type { Difference } from '../contract.ts';
import { useImportWords } from './useImportWords.ts';

/** Where what stands here is not what the register says: ours stays. */
export function Differences({ of, sheet = false }: { of: readonly Difference[]; sheet?: boolean }) {
  const { field } = useImportWords();
  return <ul>{of.map((one) => <li key={one.field}>{field[one.field]}: <Trans>u nás <b>{one.here}</b></Trans>, {sheet ? <Trans>v souboru {one.register}</Trans> : <Trans>v registru {one.register}</Trans>}</li>)}</ul>;
}
