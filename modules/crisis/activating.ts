// A crisis begins: what the plan proposes becomes its checklist, its roles and bodies its contact tree.
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { propose } from './checklist/questions.ts';
import { plant } from './contacts/questions.ts';
import type { CrisisPerson, crises } from './contract.ts';
import { findPeople } from './people-queries.ts';
import * as q from './queries.ts';
import { note } from './questions.ts';
import { planOf } from './templates/questions.ts';

export type NewCrisis = z.output<typeof crises.activate.body>;
export async function activate(db: Db, caseId: string, body: NewCrisis, [coordinator, deputy]: readonly CrisisPerson[]): Promise<void> {
  const plan = await planOf(db, body.templateVersionId), ref = { caseId, activationId: body.id };
  await q.insertActivation({
    id: body.id, case_id: caseId, title: body.title, trigger: body.trigger, level: body.level, coordinator_id: body.coordinatorId, deputy_id: body.deputyId, report_every_hours: body.reportEveryHours, sign_ids: body.signIds,
    template_version_id: plan.versionId, plan_name: plan.name, plan: plan.content,
  }, db);
  await note(db, { ...ref, kind: 'activation', text: `${body.title} · ${coordinator!.name}\n${body.trigger}` });
  await propose(db, ref, plan.content, new Date());
  // Whoever coordinates calls the others: they stand above the tree.
  const heads = (await findPeople(db, caseId)).filter((one) => one.role === 'head' && one.membershipId !== body.coordinatorId && one.membershipId !== body.deputyId);
  await plant(db, ref, { deputy, heads, plan: plan.content });
  if (body.emergency) {
    await q.addEmergency(db, { id: newId(), ...ref, ...body.emergency });
    await q.setEmergency(db, body.id, body.emergency.hours, body.emergency.statute);
    await note(db, { ...ref, kind: 'emergency', text: body.emergency.reason });
  }
}
