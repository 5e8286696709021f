// Who is trained for a crisis, until when. Kept by the head; other rooms read it by questions.ts.
import { z } from 'zod';
import { Created, Day, endpoints, Id, page, pageQuery, prose, Version } from '#platform/http/contract.ts';
import { say } from '#platform/http/problems.ts';
import { TrainingKind } from '../templates/shapes.ts';

export const CrisisTraining = z.object({ id: Id, version: Version, membershipId: Id, name: z.string(), kind: TrainingKind, trainedOn: Day, validUntil: Day, proof: z.string(), /** Holds today. */ holds: z.boolean(), ended: z.boolean() }).meta({ id: 'CrisisTraining' });
export type CrisisTraining = z.infer<typeof CrisisTraining>;
const fields = { kind: TrainingKind, trainedOn: Day, validUntil: Day, proof: prose(500).default('') };
const inOrder = ({ trainedOn, validUntil }: { trainedOn: string; validUntil: string }) => validUntil >= trainedOn;
const order = { error: say({ cs: 'Platnost končí dřív než školení.', en: 'It ends before the training.', uk: 'Чинність закінчується раніше за навчання.' }), path: ['validUntil'] };
export const crisisTraining = endpoints({
  list: { method: 'GET', path: '/crisis-trainings', summary: 'Trainings of my organisation for a crisis; mine only when I do not keep them.', allow: ['worker', 'head', 'coordinator', 'methodologist'], query: z.strictObject(pageQuery), reply: page(CrisisTraining) },
  add: { method: 'POST', path: '/crisis-trainings', summary: 'Somebody of my organisation was trained.', allow: ['head'], creates: true, body: z.strictObject({ id: Id, membershipId: Id, ...fields }).refine(inOrder, order), reply: Created },
  change: { method: 'PATCH', path: '/crisis-trainings/:trainingId', summary: 'Corrects a training, or says that it holds no more.', allow: ['head'], versioned: true, params: z.strictObject({ trainingId: Id }), body: z.strictObject({ ...fields, ended: z.boolean().default(false) }).refine(inOrder, order) },
});
