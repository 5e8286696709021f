import { useQuery } from '@tanstack/react-query';
import { keyOf } from '#platform/design/query.ts';
import { call } from '#platform/http/client.ts';
import { directory } from '../contract.ts';

/** Districts by region; read once. */
export function useTerritory() {
  const territory = useQuery({ queryKey: keyOf(directory.territory), queryFn: () => call(directory.territory), staleTime: 3_600_000 }).data;
  const groups = (territory?.regions ?? []).map((region) => ({ group: region.name, code: region.code, items: territory!.orps.filter((orp) => orp.region === region.code).map(({ code, name }) => ({ value: code, label: name })) }));
  return { territory, groups, regions: territory?.regions ?? [], nameOf: (code: string) => territory?.orps.find((orp) => orp.code === code)?.name ?? code, regionOf: (code: string) => territory?.regions.find((region) => region.code === code)?.name ?? code };
}
