// Everything of both programmes in the order in which it happened: sites, support, rounds and plans, case studies, events, outputs.
import type pg from 'pg';
import type { District } from '../district.ts';
import { eventsOf, type Held } from './events.ts';
import { programmesOf } from './index.ts';
import { supportLogOf, supportsRokycany } from './log.ts';
import { outputsOf } from './outputs.ts';
import { roundsOf } from './rounds.ts';
import { studiesOf } from './studies.ts';

export async function programmesTold(district: District, db: pg.Client): Promise<Held> {
  const { stage } = district, { coordination, region, years } = await programmesOf(district), rokycany = region.sites.Rokycany;
  const [boris, radka, eva] = [stage.as('boris'), stage.as('radka'), stage.as('eva')], team = [stage.as('alzbeta'), stage.as('vojtech'), stage.as('thuy')] as const;
  const [held] = await Promise.all([
    eventsOf(stage, coordination.programmeId),
    supportLogOf({ programmeId: coordination.programmeId, team: [...team, boris], pilot: years.pilot }),
    roundsOf({ programmeId: coordination.programmeId, lead: boris, team, rounds: [{ name: 'Začátek pilotu', from: -330, until: -300 }, { name: 'Po půl roce', from: -160, until: -130 }, { name: 'Po roce', from: -12, until: 20 }] }),
    (async () => {
      await roundsOf({ programmeId: region.programmeId, lead: radka, team: [stage.as('vlastimil')], ours: { [rokycany]: eva }, rounds: [{ name: 'Jak začínáme', from: -260, until: -240 }, { name: 'Po půl roce', from: -90, until: -70 }, { name: 'Podzim', from: -10, until: 18 }] });
      await supportsRokycany(radka, region);
      await studiesOf({ programmeId: region.programmeId, siteId: rokycany, by: eva, lead: radka, db });
    })(),
  ]);
  // Its public page is published as it stands then.
  await outputsOf(district, coordination);
  return held;
}
