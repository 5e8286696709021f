// Localities of the district: a dormitory over two years, and a house closed overnight.
import { day } from '../calendar.ts';
import { conditionsOfDormitory } from '../conditions.ts';
import type { District } from '../district.ts';
import { roundsOf } from '../rounds.ts';
import { endangered } from '../safety.ts';
import { dormitory } from './dormitory.ts';
import { closedHouse } from './house.ts';
import { insideOf, pictureOf } from './picture.ts';

export async function localitiesOf(district: District): Promise<void> {
  const { stage } = district, { caseId } = await dormitory(district);
  const [iryna, jana, dana] = [stage.as('iryna'), stage.as('jana'), stage.as('dana')];
  await roundsOf(caseId, [iryna, jana], [day(-660), day(-620), day(-95)]);
  await conditionsOfDormitory(caseId, { one: iryna, other: dana, days: [day(-658), day(-560), day(-98), day(-92)] });
  await pictureOf(district, caseId);
  await insideOf(district, caseId);
  await endangered(district, { caseId, author: 'iryna', visitor: 'dana', waits: 'simona', organisation: 'sitPlzen' });
  await closedHouse(district);
}
