// Words that every part of the room uses.
import { z } from 'zod';
import { kinds, parts, passageKinds, presences, states } from './rules.ts';

export const MeetingKind = z.enum(kinds).meta({ id: 'MeetingKind' });
export type MeetingKind = z.infer<typeof MeetingKind>;
export const MeetingState = z.enum(states).meta({ id: 'MeetingState' });
export type MeetingState = z.infer<typeof MeetingState>;
/** As what somebody comes. */
export const Part = z.enum(parts).meta({ id: 'MeetingPart' });
export type Part = z.infer<typeof Part>;
export const Presence = z.enum(presences).meta({ id: 'Presence' });
export const PassageKind = z.enum(passageKinds).meta({ id: 'PassageKind' });
export type PassageKind = z.infer<typeof PassageKind>;
