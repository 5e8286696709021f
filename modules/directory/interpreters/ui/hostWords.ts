import { msg } from '@lingui/core/macro';

export const hostWords = { in_person: msg`osobně`, phone: msg`po telefonu`, video: msg`přes video` };
export { span } from './span.ts';
