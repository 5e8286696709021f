import { useRead } from '#platform/design/query.ts';
import { audits } from '../contract.ts';

/** One audit as I see it; its tabs read it once. */
export const useAudit = (auditId: string) => useRead(audits.get, { params: { auditId } });
/** What is read anew when something of an audit changes. */
export const anew = { invalidates: [audits.get, audits.list, audits.rounds, audits.colleagues] } as const;
