import { useRead } from '#platform/design/query.ts';
import { groups } from '../contract.ts';

/** What is read anew after a change of a group. */
export const anew = { invalidates: [groups.list, groups.get, groups.unseated] } as const;
export const useGroup = (groupId: string) => useRead(groups.get, { params: { groupId } });
