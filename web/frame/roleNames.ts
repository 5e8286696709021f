import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Role } from '#platform/http/contract.ts';

/** Nouns for the work, not for the person: they have no gender. */
export const roleNames: Record<Role, MessageDescriptor> = {
  worker: msg`přímá práce`, head: msg`vedení`, coordinator: msg`koordinace`, methodologist: msg`metodika`, analyst: msg`analytika`, secretary: msg`sekretariát`, administrator: msg`správa systému`,
};
/** Who goes into the field and may take the day along. */
export const fieldRoles: readonly Role[] = ['worker', 'head', 'coordinator', 'methodologist'];
