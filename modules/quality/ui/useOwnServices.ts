import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { directory } from '#modules/directory/contract.ts';

/** Services of our organisation, as they are chosen from. */
export function useOwnServices(): { value: string; label: string }[] {
  const { organisation } = useMe().membership, found = useRead(directory.services, { query: { organisationId: organisation.id, ofPartners: 'false', limit: 100 } });
  return (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
