import { returns } from '#modules/work/returns/contract.ts';
import { applications } from '../contract.ts';

/** What is read anew after any change of an application. */
export const anew = { invalidates: [applications.list, applications.get, applications.services, applications.due, applications.register, applications.ofPerson, returns.service] } as const;
