// Later changes of goals: proposed with a reason, agreed or refused by the department.
import { z } from 'zod';
import { Created, endpoints, Id, Instant, prose, Version, writing } from '#platform/http/contract.ts';
import { GoalContent } from '../shapes.ts';

const GoalRef = z.strictObject({ goalId: Id }), VersionRef = z.strictObject({ versionId: Id });
export const GoalVersion = z.object({
  id: Id, version: Version, goalId: Id, number: z.int(), content: GoalContent, drops: z.boolean(), reason: z.string(), state: z.enum(['proposed', 'agreed', 'refused', 'withdrawn']),
  answer: z.string(), answeredAt: Instant.nullable(), answeredBy: z.string().nullable(), author: z.string().nullable(), at: Instant,
}).meta({ id: 'GoalVersion' });
export type GoalVersion = z.infer<typeof GoalVersion>;

export const goalVersions = endpoints({
  list: { method: 'GET', path: '/goals/:goalId/versions', summary: 'Wordings of a goal: as approved, and every change proposed since, newest first.', allow: 'signedIn', params: GoalRef, reply: z.object({ items: z.array(GoalVersion).max(200), /** May I propose, answer? */ mayPropose: z.boolean(), mayAnswer: z.boolean() }) },
  propose: { method: 'POST', path: '/goals/:goalId/versions', summary: 'Propose another wording of an approved goal, or to give it up (without content). It holds once the department agrees.', allow: ['head'], creates: true, params: GoalRef, body: z.strictObject({ id: Id, content: GoalContent.nullable(), reason: writing(2000) }), reply: Created },
  answer: { method: 'PUT', path: '/goal-versions/:versionId/answer', summary: 'The department agrees, and the goal changes; or refuses with a reason.', allow: ['head'], versioned: true, params: VersionRef, body: z.strictObject({ agrees: z.boolean(), answer: prose(2000).default('') }) },
  withdraw: { method: 'PUT', path: '/goal-versions/:versionId/withdrawal', summary: 'The centre takes its proposal back before an answer.', allow: ['head'], versioned: true, params: VersionRef },
});
