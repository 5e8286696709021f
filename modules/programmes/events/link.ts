// The link of a registration: only the server makes it.
import { createHmac } from 'node:crypto';

/** Registrations taken by one run in a minute: more than the largest hall at once, less than a flood. */
export const mostInMinute = 120;

/** The same for one registration as long as it stands: every mail carries the link that worked before. The database knows its SHA-256 only. */
export const linkSecret = (secretKey: Buffer, registrationId: string): string => createHmac('sha256', secretKey).update(`event registration ${registrationId}`).digest('base64url');
export const linkOf = (publicUrl: string, secret: string): string => `${publicUrl.replace(/\/$/, '')}/prihlaska/${secret}`;
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);
