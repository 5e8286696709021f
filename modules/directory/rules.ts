// Who may write what into the directory. The row policies say the same.
import type { Role } from '#platform/http/contract.ts';

/** The organisation's own services are kept by those who administer it; services of partners by anybody who works with them. */
export const mayAddService = (role: Role, partnerId: string | null): boolean => partnerId !== null || role === 'administrator' || role === 'head';
