// The demo district, written through the API by its own people, and then moved into the past: a year of work up to today.
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { administration } from '#modules/access/organisations/contract.ts';
import { hashPassword } from '#modules/access/session/secrets.ts';
import { publishDue } from '#modules/insights/district/publishing.ts';
import { openAsOwner } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { day, moment } from './demo/calendar.ts';
import { couple } from './demo/cases/couple.ts';
import { singleFather } from './demo/cases/father.ts';
import { apprentice, debts, prospect, senior } from './demo/cases/kompas.ts';
import { localitiesOf } from './demo/localities/index.ts';
import { longAgo } from './demo/cases/longago.ts';
import { marketStall } from './demo/cases/market.ts';
import { nurse } from './demo/cases/nurse.ts';
import { ledByCentre, ledByEarlyCare, ledByLipa, ledByOffice } from './demo/cases/others.ts';
import { maskedShelter } from './demo/cases/shelter.ts';
import { openedAgain, standsStill } from './demo/cases/still.ts';
import { advocacyOf } from './demo/advocacy.ts';
import { learningOf } from './demo/learning.ts';
import { methodsOf } from './demo/methods.ts';
import { agreed } from './demo/agreements.ts';
import { applicants } from './demo/applications.ts';
import { auditsOf } from './demo/audits/index.ts';
import { programmesTold } from './demo/programmes/told.ts';
import { settleEvents } from './demo/programmes/events.ts';
import { activitiesOf } from './demo/activities.ts';
import { writtenTwice } from './demo/doubles.ts';
import { writeDirectory } from './demo/directory.ts';
import type { District } from './demo/district.ts';
import { conferencesOf } from './demo/conference.ts';
import { goalEvaluationsOf } from './demo/goal-evaluations.ts';
import { dateGoals, goalsOf } from './demo/goals.ts';
import { groupsOf } from './demo/groups.ts';
import { projectsOf } from './demo/projects.ts';
import { outcomesOf } from './demo/outcomes.ts';
import { interpretersOf } from './demo/interpreters.ts';
import { intervisionsOf } from './demo/intervision.ts';
import { standardsOf } from './demo/standards.ts';
import { houseRules } from './demo/house-rules.ts';
import { recordsFromFile } from './demo/records-file.ts';
import { registerTakenOver } from './demo/register.ts';
import { casesOfDistrict } from './demo/districts.ts';
import { familySydorchuk } from './demo/family/index.ts';
import { minutesOf, settleTurns } from './demo/minutes.ts';
import { dateInvitations, meetingsOf, settleInvitations } from './demo/meetings.ts';
import { moveIntoThePast } from './demo/past.ts';
import { familyReferred, settleReferrals, yearOfReferrals } from './demo/referrals.ts';
import { greeting, password, writeRoster } from './demo/roster.ts';
import { organisation, requests } from './demo/routine.ts';
import { goalsOfCentres } from './demo/network/goals.ts';
import { writeNetwork, yearOfCentres } from './demo/network/index.ts';
import { openStage } from './demo/stage.ts';
import { settleVoices, voicesOf } from './demo/voices.ts';
import { workingGroupMinutes } from './demo/working-group.ts';

const founded = day(-800);

/** Work of everybody that belongs to no case. */
async function aroundClients({ stage }: District): Promise<void> {
  await Promise.all([
    organisation(stage.as('jana'), -170, 9), organisation(stage.as('tomas'), -160, 15), organisation(stage.as('iryna'), -150, 16), organisation(stage.as('petra'), -170, 12),
    organisation(stage.as('lucie'), -140, 18), organisation(stage.as('eva'), -120, 20), organisation(stage.as('ondrej'), -100, 18),
    requests(stage.as('ondrej'), -120, 9), requests(stage.as('lenka', 'kompas'), -130, 10, 4), requests(stage.as('dana'), -90, 8, 1), requests(stage.as('jana'), -60, 13, 2),
    // The running month in full, so that the key worker's own figures look like a month.
    requests(stage.as('jana'), -27, 2, 3), organisation(stage.as('jana'), -25, 4),
  ]);
}

/** Somebody who begins today and has not opened their invitation yet. */
const invited = ({ stage }: District) => stage.as('alena').does(day(0), administration.addAccount, {
  body: { id: newId(), membershipId: newId(), name: 'Nikola Černá', email: 'nikola.cerna@kompas.example', organisationId: stage.organisations.kompas.id, role: 'worker', profession: 'social_worker', validFrom: today() },
}, '0:30');

/** Quarters that are over, as the job publishes them. */
async function published(adminUrl: string): Promise<void> {
  const owner = openAsOwner(adminUrl);
  try { await owner.work(publishDue); } finally { await owner.close(); }
}

/** Fills an empty database. Returns the accounts to print. */
export async function seedDemo(app: FastifyInstance, adminUrl: string): Promise<string> {
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  try {
    // Nothing is sealed before its time has been told; closing the connection lets the sealing go on.
    await db.query(`select pg_advisory_lock(hashtext('access.seal_logs'))`);
    const hash = await hashPassword(password);
    await writeRoster(db, hash, founded);
    await writeNetwork(db, hash, founded);
    const stage = await openStage(app, db);
    const district: District = { stage, ...await writeDirectory(stage) };
    const stories = [familySydorchuk, nurse, senior, debts, openedAgain, marketStall, ledByOffice, couple, ledByEarlyCare, apprentice, ledByLipa, singleFather, maskedShelter, standsStill, ledByCentre, prospect, longAgo, writtenTwice, applicants, agreed, aroundClients, recordsFromFile, invited];
    await Promise.all(stories.map((story) => story(district)));
    await activitiesOf(district);
    await localitiesOf(district);
    const centres = await yearOfCentres(stage);
    await goalsOfCentres(stage, centres, db);
    await casesOfDistrict(district);
    await familyReferred(district, db);
    await yearOfReferrals(district);
    await houseRules(district);
    await projectsOf(district);
    await interpretersOf(district, db);
    await intervisionsOf(district, db);
    await conferencesOf(district, db);
    await standardsOf(district, db);
    await groupsOf(district);
    await goalsOf(district, centres);
    await goalEvaluationsOf(district);
    await workingGroupMinutes(district);
    await outcomesOf(district);
    await meetingsOf(district);
    await minutesOf(district);
    await advocacyOf(district, db);
    await methodsOf(district);
    await auditsOf(district);
    const held = await programmesTold(district, db);
    await learningOf(district);
    await voicesOf(district);
    await settleInvitations(db);
    await moveIntoThePast(db, await stage.close(), moment(founded, '8:00').toISOString());
    await settleReferrals(db);
    await settleVoices(app, db);
    await settleEvents(app, db, held);
    await dateInvitations(db);
    await dateGoals(db);
    await settleTurns(db);
    await registerTakenOver(app, db);
    await published(adminUrl);
    // What is due by now; at night the job says it again. One case waits for a court.
    await db.query(`select retention.mark_due()`);
    await db.query(`update retention.item set state = 'postponed', postponed_until = platform.today() + 200, reason = 'Běží soud o nevyplacenou mzdu.' where case_id = (select id from cases."case" where label = 'Bogdan M.')`);
  } finally { await db.end(); }
  return greeting();
}
