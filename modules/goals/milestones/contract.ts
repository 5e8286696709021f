// Milestones of a goal: that one was reached, on which day, and by what it can be seen.
import { z } from 'zod';
import { Day, endpoints, Id, prose } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';

export const goalMilestones = endpoints({
  set: { method: 'PUT', path: '/goal-measures/:measureId/milestone', summary: 'A milestone was reached on a day, or is not reached after all. `was` is the day that was read, `wasEvidence` the words: 409 with what stands there when somebody else has written meanwhile.', allow: ['worker', 'head', 'coordinator'],
    params: z.strictObject({ measureId: Id }), body: z.strictObject({ was: Day.nullable(), /** Words that were read; without them only the day is compared. */ wasEvidence: prose(2000).optional(), reachedOn: Day.nullable(), evidence: prose(2000).default('') })
      .refine(({ reachedOn }) => !reachedOn || reachedOn <= today(), { path: ['reachedOn'], error: say({ cs: 'Dosaženo může být nejpozději dnes.', en: 'It can be reached today at the latest.', uk: 'Досягнуто може бути щонайпізніше сьогодні.' }) }) },
});
