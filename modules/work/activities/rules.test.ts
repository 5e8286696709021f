// What each kind asks for, what is written again, what a meeting makes of a record, days of a week.
import { describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { activityKinds, asksUnderstanding } from '../rules.ts';
import type { OpenedRecord } from './contract.ts';
import { daysOf, fieldsOf, minutesOf, usual, workOfMeeting } from './rules.ts';
import { ChangedActivity, newActivity, NewActivity, ofMeeting, toCorrect, writtenAgain } from './ui/values.ts';

const project = { id: newId(), name: 'Spolu', startsOn: '2026-01-01', endsOn: '2026-12-31' }, ended = { ...project, id: newId(), endsOn: '2026-06-30' };
const ground = { services: [], projects: [project, ended], starts: [], shares: [{ kind: 'course' as const, projects: [{ projectId: project.id, share: 60 }, { projectId: ended.id, share: 40 }] }] };
const client = newId(), colleague = newId(), place = newId();
const opened: OpenedRecord = {
  people: [{ id: client, name: 'Oksana' }],
  record: {
    id: newId(), version: 3, caseId: null, caseLabel: null, onDay: '2026-11-16', atTime: '16:00:00', minutes: 90, mode: 'office', directness: 'direct', place: '', activities: [], about: [client], language: 'uk', interpreter: 'I. Bojko', understood: 'yes', facts: 'Nájem', opinion: '', openTo: [], confidenceOf: null, goal: null, oneOffRequest: '',
    kind: 'course', commitments: [], units: [], author: { id: newId(), name: 'Olena' }, organisation: { id: newId(), name: 'Kompas' }, enteredBy: null, own: true, mayChange: true,
    details: {
      kind: 'course', service: null, place: { id: place, name: 'Sever' }, orpCode: '3209', topics: ['language'], partner: null, targetGroups: [], situations: [], workers: [{ id: colleague, name: 'Petra' }], accredited: null, course: null, meetingId: newId(), imported: false,
      groups: [{ people: 12, ageBand: null, sex: 'female', citizenship: 'UKR', residence: null, accommodation: null, situation: null }], projects: [{ id: project.id, name: 'Spolu', share: 60 }], materials: [],
    },
  },
};

describe('a kind', () => {
  test.each(activityKinds)('%s has its usual way, and what can be sent is valid once minutes are said', (kind) => {
    const values = { ...newActivity(kind, 'direct', '2026-11-16', ground), minutes: 60 };
    expect([values.directness, values.mode]).toEqual([usual[kind].directness, usual[kind].mode]);
    const sent = NewActivity.safeParse(values);
    // Only leaflets given out say what and how many.
    expect(sent.success).toBe(kind !== 'distribution');
    expect(sent.error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(kind === 'distribution' ? ['details.materials.0.title', 'details.materials.0.pieces'] : []);
  });
  test('nothing without minutes', () => expect(NewActivity.safeParse(newActivity('event', 'direct', '2026-11-16', ground)).error?.issues.map(({ path }) => path.join('.'))).toEqual(['minutes']));
  test('who paid for the last one pays, while the project runs', () => {
    expect(newActivity('course', 'direct', '2026-11-16', ground).details.projects).toEqual([{ projectId: project.id, share: 60 }]);
    expect(newActivity('event', 'direct', '2026-11-16', ground).details.projects).toEqual([]);
  });
  test('what is filled in is on screen, also when the kind does not ask for it', () => {
    const values = newActivity('supervision', 'organisational', '2026-11-16', ground);
    expect(fieldsOf('supervision', 'organisational', values)).toEqual(usual.supervision.fields);
    const filled = { ...values, language: 'uk', details: { ...values.details, materials: [{ title: '', language: null, pieces: null }], placeId: place } };
    expect(fieldsOf('supervision', 'organisational', filled)).toEqual([...usual.supervision.fields, 'place', 'materials', 'language']);
  });
  test('understanding is asked when a client is named', () => {
    const talk = { interpreter: '', language: 'uk' };
    expect(asksUnderstanding({ ...talk, kind: 'course', about: [] })).toBe(false);
    expect(asksUnderstanding({ ...talk, kind: 'course', about: [client] })).toBe(true);
    expect(asksUnderstanding({ ...talk, kind: null, about: [] })).toBe(true);
  });
});

test('written again: people, groups, place and who pays; never the day\'s words nor the back-check', () => {
  const again = writtenAgain(opened, '2026-11-23');
  expect(again).toMatchObject({ onDay: '2026-11-23', atTime: null, minutes: 90, about: [client], language: 'uk', interpreter: 'I. Bojko', understood: null, facts: '', details: { kind: 'course', placeId: place, workers: [colleague], meetingId: null, groups: [{ people: 12 }], projects: [{ projectId: project.id, share: 60 }] } });
  expect(again.id).not.toBe(opened.record.id);
  expect(again.names).toMatchObject({ [client]: 'Oksana', [place]: 'Sever', [colleague]: 'Petra' });
  expect(NewActivity.safeParse(again).error?.issues.map(({ path }) => path.join('.'))).toEqual(['understood']);
});
test('a record to be corrected is sent back as it is', () => {
  const sent = ChangedActivity.parse(toCorrect(opened)) as Record<string, unknown>;
  expect(sent).toMatchObject({ onDay: '2026-11-16', atTime: '16:00', understood: 'yes', facts: 'Nájem', details: { kind: 'course', placeId: place, orpCode: '3209', meetingId: opened.record.details!.meetingId, groups: opened.record.details!.groups } });
  expect(sent).not.toHaveProperty('names');
});

describe('a meeting', () => {
  const meeting = { id: newId(), kind: 'supervision', onDay: '2026-11-20', startsAt: '09:00', endsAt: '10:30', place: 'Klub', caseId: null, about: [] }, me = { membershipId: newId(), organisationId: newId() };
  const there = (membershipId: string | null, presence: string, organisation = me.organisationId) => ({ membershipId, name: 'X', presence, organisation: { id: organisation } });
  test.each([['supervision', 'supervision', 'organisational'], ['working_group', 'partner_talk', 'indirect'], ['round_table', 'partner_talk', 'indirect'], ['team', null, 'organisational'], ['intervision', null, 'organisational'], ['conference', null, 'indirect'], ['other', null, 'organisational']])('%s is %s, %s', (kind, work, directness) =>
    expect(workOfMeeting({ kind })).toEqual({ kind: work, directness }));
  test('gives its length and colleagues of my organisation who were present', () => {
    const values = ofMeeting(meeting, [there(me.membershipId, 'present'), there(colleague, 'present'), there(newId(), 'excused'), there(newId(), 'present', newId()), there(null, 'present')], me, ground, '2026-11-26');
    expect(values).toMatchObject({ onDay: '2026-11-20', atTime: '09:00', minutes: 90, place: 'Klub', facts: '', details: { kind: 'supervision', meetingId: meeting.id, workers: [colleague] } });
  });
  test('a conference is written into its case', () => expect(ofMeeting({ ...meeting, kind: 'conference', caseId: place, about: [client] }, [], me, ground, '2026-11-26')).toMatchObject({ caseId: place, about: [client], directness: 'indirect', details: { kind: null } }));
  test('without an end the length is asked', () => expect(minutesOf({ startsAt: '09:00', endsAt: null })).toBeNull());
});

test('a week: own minutes are counted, common work fills the day, an empty working day is only one that is over', () => {
  const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'], one = (onDay: string, minutes: number, own = true, directness: 'direct' | 'indirect' = 'direct', kind = 'course') => ({ onDay, minutes, own, directness, kind });
  const days = daysOf(week, [one('2026-11-16', 90), one('2026-11-16', 30, true, 'indirect', 'partner_talk'), one('2026-11-18', 60, false)], '2026-11-20');
  expect(days.map(({ minutes, direct, empty, items }) => [minutes, direct, items.length, empty])).toEqual([[120, 90, 2, false], [0, 0, 0, false], [0, 0, 1, false], [0, 0, 0, true], [0, 0, 0, false], [0, 0, 0, false], [0, 0, 0, false]]);
  expect(days[0]!.kinds).toEqual([{ kind: 'course', records: 1, minutes: 90 }, { kind: 'partner_talk', records: 1, minutes: 30 }]);
});
