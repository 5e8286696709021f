// What the form of an activity begins with: a kind as it usually is, a record of mine written again, a meeting, a record to be corrected.
import { newId } from '#platform/http/client.ts';
import { z } from 'zod';
import { RecordAdd, RecordChange, type WorkRecord } from '../../contract.ts';
import type { AnonymousGroup, DetailsShown } from '../../details.ts';
import type { ActivityKind, Directness, Mode, Understood } from '../../rules.ts';
import type { Ground, OpenedRecord } from '../contract.ts';
import { minutesOf, usualOf, workOfMeeting } from '../rules.ts';

export type Group = Omit<AnonymousGroup, 'people'> & { people: number | null };
export type Material = { title: string; language: string | null; pieces: number | null };
export type DetailValues = {
  kind: ActivityKind | null; serviceId: string | null; placeId: string | null; orpCode: string | null; topics: string[]; partnerId: string | null; targetGroups: string[]; situations: string[]; workers: string[];
  accredited: boolean | null; courseId: string | null; meetingId: string | null; groups: Group[]; projects: { projectId: string; share: number | null }[]; materials: Material[];
};
export type ActivityValues = {
  id: string; caseId: string | null; onDay: string; atTime: string | null; minutes: number | null; mode: Mode | null; directness: Directness; place: string; activities: string[]; about: string[]; language: string | null; interpreter: string;
  understood: Understood | null; facts: string; opinion: string; openTo: string[]; confidenceOf: string | null; goalId: string | null; oneOffRequest: string; details: DetailValues;
  /** How those who were chosen are called: a draft found after a night still knows it. Never sent. */ names: Record<string, string>;
};

export const emptyGroup = (): Group => ({ people: null, ageBand: null, sex: null, citizenship: null, residence: null, accommodation: null, situation: null });
export const emptyMaterial = (): Material => ({ title: '', language: null, pieces: null });

/** A new one as this kind usually is; who paid for the last one of the kind, pays. */
export function newActivity(kind: ActivityKind | null, directness: Directness, onDay: string, ground: Pick<Ground, 'shares' | 'projects'>): ActivityValues {
  const usually = usualOf(kind, directness);
  const paying = new Set(ground.projects.filter(({ startsOn, endsOn }) => startsOn <= onDay && (endsOn === null || endsOn >= onDay)).map(({ id }) => id));
  const shares = ground.shares.find((one) => one.kind === (kind ?? (directness === 'indirect' ? 'coordination' : 'administration')))?.projects ?? [];
  return {
    id: newId(), caseId: null, onDay, atTime: null, minutes: null, mode: usually.mode, directness: usually.directness, place: '', activities: [], about: [], language: null, interpreter: '', understood: null, facts: '', opinion: '', openTo: [], confidenceOf: null, goalId: null, oneOffRequest: '', names: {},
    details: { kind, serviceId: null, placeId: null, orpCode: null, topics: [], partnerId: null, targetGroups: [], situations: [], workers: [], accredited: null, courseId: null, meetingId: null, groups: [], projects: shares.filter(({ projectId }) => paying.has(projectId)), materials: kind === 'distribution' ? [emptyMaterial()] : [] },
  };
}

const detailsOf = (shown: DetailsShown): DetailValues => ({
  kind: shown.kind, serviceId: shown.service?.id ?? null, placeId: shown.place?.id ?? null, orpCode: shown.orpCode, topics: shown.topics, partnerId: shown.partner?.id ?? null, targetGroups: shown.targetGroups, situations: shown.situations, workers: shown.workers.map(({ id }) => id),
  accredited: shown.accredited, courseId: shown.course?.id ?? null, meetingId: shown.meetingId, groups: shown.groups, projects: shown.projects.map(({ id, share }) => ({ projectId: id, share })), materials: shown.materials,
});
const namesIn = ({ record: { details }, people }: OpenedRecord) => Object.fromEntries([...people, ...details?.workers ?? [], ...details?.projects ?? [], details?.place, details?.partner].flatMap((one) => (one?.name ? [[one.id, one.name]] : [])));

/** The same once more on another day: people and groups stay to be put right; what was said and found out that day is asked anew. */
export function writtenAgain({ record, people }: OpenedRecord, onDay: string): ActivityValues {
  const details = detailsOf(record.details!);
  return {
    id: newId(), caseId: null, onDay, atTime: null, minutes: record.minutes, mode: record.mode, directness: record.directness, place: record.place, activities: record.activities, about: record.about, language: record.language, interpreter: record.interpreter,
    understood: null, facts: '', opinion: '', openTo: [], confidenceOf: null, goalId: null, oneOffRequest: '', names: namesIn({ record, people }), details: { ...details, meetingId: null },
  };
}

type Meeting = { id: string; kind: string; onDay: string | null; startsAt: string | null; endsAt: string | null; place: string; caseId: string | null; about: readonly string[] };
type Present = { membershipId: string | null; name: string; presence: string; organisation: { id: string } | null };
/** What a meeting that was held makes of a record: its kind, its length, colleagues who were there. */
export function ofMeeting(meeting: Meeting, attendees: readonly Present[], me: { membershipId: string; organisationId: string }, ground: Ground, today: string): ActivityValues {
  const { kind, directness } = workOfMeeting(meeting), began = newActivity(kind, directness, meeting.onDay && meeting.onDay <= today ? meeting.onDay : today, ground);
  const there = attendees.flatMap(({ membershipId, name, presence, organisation }) => (membershipId && membershipId !== me.membershipId && presence === 'present' && organisation?.id === me.organisationId ? [{ id: membershipId, name }] : []));
  return {
    ...began, caseId: meeting.caseId, about: meeting.caseId ? [...meeting.about] : [], atTime: meeting.startsAt?.slice(0, 5) ?? null, minutes: minutesOf(meeting), place: meeting.place.slice(0, 200), names: Object.fromEntries(there.map(({ id, name }) => [id, name])),
    details: { ...began.details, meetingId: meeting.id, workers: there.map(({ id }) => id) },
  };
}

/** A record as it is, to be corrected. */
export const toCorrect = (opened: OpenedRecord): ActivityValues => {
  const { record } = opened;
  return { ...contentShown(record), id: record.id, caseId: record.caseId, details: detailsOf(record.details!), names: namesIn(opened) };
};
const contentShown = (r: WorkRecord) => ({
  onDay: r.onDay, atTime: r.atTime?.slice(0, 5) ?? null, minutes: r.minutes as number | null, mode: r.mode as Mode | null, directness: r.directness, place: r.place, activities: r.activities, about: r.about, language: r.language, interpreter: r.interpreter,
  understood: r.understood, facts: r.facts, opinion: r.opinion, openTo: r.openTo.map(({ id }) => id), confidenceOf: r.confidenceOf, goalId: r.goal?.id ?? null, oneOffRequest: r.oneOffRequest,
});

/** Without what the form knows only for itself. */
const sent = ({ names: _, ...values }: ActivityValues) => values;
const changed = ({ names: _, id: __, caseId: ___, ...content }: ActivityValues) => content;
export const NewActivity = z.preprocess((values) => sent(values as ActivityValues), RecordAdd), ChangedActivity = z.preprocess((values) => changed(values as ActivityValues), RecordChange);
