// The family of five: the story the product must play, up to planning.
import { day } from '../calendar.ts';
import type { District } from '../district.ts';
import { goesOn, opens } from '../tell.ts';
import { mapFirst, rateAgain } from './mapping.ts';
import { register } from './members.ts';
import { drawFirst } from './network.ts';
import { agreeOnPlan } from './plan.ts';
import { firstPapers, laterPapers } from './papers.ts';
import { mappingRecords, planRecords } from './records.ts';
import { inviteEarlyCare, inviteOffice } from './sharing.ts';

export async function familySydorchuk(district: District): Promise<void> {
  const { stage } = district, jana = stage.as('jana'), f = await register(district);
  const caseId = await opens(jana, day(-78), {
    label: 'Rodina Sydorčuk', subjectKind: 'family', scope: 'external', mode: 'team', serviceId: stage.services.teren.id,
    persons: { [f.oksana]: 'client', [f.taras]: 'adult', [f.danylo]: 'child', [f.zlata]: 'child', [f.marko]: 'child' },
    agreement: { form: 'written', on: day(-76), scope: 'Bydlení, vyšetření Marka, škola a pobyt. Návštěvy jednou týdně.', endsOn: null },
  });
  const mapped = await mapFirst(district, caseId, f);
  const map = await drawFirst(district, caseId, f);
  const recommendation = await firstPapers(district, caseId, f);
  await inviteEarlyCare(district, caseId, f, mapped, recommendation);
  await inviteOffice(district, caseId, f);
  await mappingRecords(district, caseId, f);
  await goesOn(jana, day(-40), caseId, 'mapping', 'planning');
  const goals = await agreeOnPlan(district, caseId, f);
  await planRecords(district, caseId, f, goals);
  await rateAgain(district, caseId, f);
  await laterPapers(district, caseId, f);
  await map.again();
}
