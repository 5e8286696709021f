import { useLingui } from '@lingui/react/macro';
import { useFieldNames } from '../../ui/useFieldNames.ts';

/** Names of the fields that are wrong, for the list of what is missing; those of a row by their place. */
export function useActivityFieldNames(): (paths: readonly string[]) => Record<string, string> {
  const { t } = useLingui();
  const plain: Record<string, string> = {
    ...useFieldNames(), about: t`Klienti jménem`, facts: t`Co se dělalo a co z toho je`, 'details.placeId': t`Místo`, 'details.orpCode': t`Obec s rozšířenou působností`, 'details.partnerId': t`Partner`, 'details.topics': t`Témata`, 'details.situations': t`O jakých situacích`, 'details.targetGroups': t`Pro koho`,
    'details.workers': t`Kdo z kolegů byl u toho`, 'details.projects': t`Kdo práci platí`, 'details.materials': t`Materiály`, 'details.groups': t`Lidé beze jmen`, 'details.serviceId': t`Za kterou službu`, 'details.accredited': t`Akreditace`, 'details.kind': t`Co to bylo`,
  };
  const ofRow: Record<string, string> = { people: t`Kolik lidí`, title: t`Co`, pieces: t`Kusů`, share: t`Podíl v %`, projectId: t`Projekt` };
  return (paths) => Object.fromEntries(paths.map((path) => [path, plain[path] ?? ofRow[path.split('.').at(-1)!] ?? plain[path.split('.').slice(0, 2).join('.')] ?? path]));
}
