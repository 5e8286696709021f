import { useLingui } from '@lingui/react/macro';
import type { Import, registerFields, RowKind } from '../contract.ts';

/** Words of imports: states, what a row does, names of fields. */
export function useImportWords() {
  const { t } = useLingui();
  const state: Record<Import['state'], string> = { reading: t`čte se`, preview: t`čeká na potvrzení`, queued: t`čeká na zápis`, running: t`zapisuje se`, done: t`převzato`, failed: t`nepovedlo se, nic se nezměnilo`, expired: t`propadlo, nic se nezměnilo`, undone: t`vráceno zpět` };
  const what: Record<RowKind, string> = { new: t`přidá se`, change: t`změní se`, same: t`beze změny`, end: t`skončí`, past: t`skončila dřív`, ours: t`patří organizaci, která tu pracuje`, wrong: t`nejde převzít` };
  const field: Record<(typeof registerFields)[number], string> = { name: t`název`, type: t`druh`, forms: t`formy`, areas: t`území`, ends: t`konec`, targets: t`cílové skupiny`, capacity: t`kapacita`, ages: t`věk`, contacts: t`kontakty` };
  return { state, what, field };
}
