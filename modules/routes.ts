// Every room's routes. A room that is not named here does not exist on the server.
import type { House } from '#platform/http/serve.ts';
import { routes as live } from '#platform/live/routes.ts';
import { routes as casePrint } from './cases/print/routes.ts';
import { routes as cases } from './cases/routes.ts';
import { routes as invitations } from './access/invitations/routes.ts';
import { routes as leaving } from './access/leaving/routes.ts';
import { routes as oidc } from './access/oidc/routes.ts';
import { routes as passkeys } from './access/passkeys/routes.ts';
import { routes as session } from './access/session/routes.ts';
import { routes as cards } from './directory/cards/routes.ts';
import { routes as codes } from './directory/codes/routes.ts';
import { routes as bookingHost } from './directory/interpreters/host-routes.ts';
import { routes as interpreterPool } from './directory/interpreters/pool-routes.ts';
import { routes as interpreting } from './directory/interpreters/routes.ts';
import { routes as directory } from './directory/routes.ts';
import { routes as findHelp } from './directory/find/routes.ts';
import { routes as signpost } from './directory/signpost/routes.ts';
import { routes as hsds } from './directory/hsds/routes.ts';
import { routes as publicServices } from './directory/public/routes.ts';
import { routes as register } from './directory/register/routes.ts';
import { routes as picture } from './directory/picture/routes.ts';
import { routes as evaluation } from './cases/evaluation/routes.ts';
import { routes as mapping } from './cases/mapping/routes.ts';
import { routes as plan } from './cases/plan/routes.ts';
import { routes as commitments } from './commitments/routes.ts';
import { routes as standardRecord } from './cases/record/routes.ts';
import { routes as anonymising } from './cases/anonymising/routes.ts';
import { routes as intervision } from './meetings/intervision/routes.ts';
import { routes as signals } from './signals/routes.ts';
import { routes as advocacy } from './signals/advocacy/routes.ts';
import { routes as following } from './signals/following/routes.ts';
import { routes as work } from './work/routes.ts';
import { routes as activities } from './work/activities/routes.ts';
import { routes as workImports } from './work/imports/routes.ts';
import { routes as courses } from './work/courses/routes.ts';
import { routes as goalMilestones } from './goals/milestones/routes.ts';
import { routes as returns } from './work/returns/routes.ts';
import { routes as unitRules } from './work/units/routes.ts';
import { routes as indicators } from './work/indicators/routes.ts';
import { routes as projects } from './work/projects/routes.ts';
import { routes as statements } from './work/statements/routes.ts';
import { routes as offline } from './offline/routes.ts';
import { routes as network } from './cases/network/routes.ts';
import { routes as people } from './people/routes.ts';
import { routes as rating } from './audits/rating/routes.ts';
import { routes as reports } from './audits/report/routes.ts';
import { routes as documents } from './documents/routes.ts';
import { routes as organisationExports } from './documents/exports/routes.ts';
import { routes as mails } from './access/mails/routes.ts';
import { routes as masking } from './access/masking/routes.ts';
import { routes as emergency } from './access/emergency/routes.ts';
import { routes as guests } from './access/guests/routes.ts';
import { routes as logs } from './access/logs/routes.ts';
import { routes as organisations } from './access/organisations/routes.ts';
import { routes as referrals } from './referrals/routes.ts';
import { routes as releases } from './access/releases/routes.ts';
import { routes as retention } from './retention/routes.ts';
import { routes as applications } from './referrals/applications/routes.ts';
import { routes as papers } from './meetings/papers/routes.ts';
import { routes as publicMinutes } from './meetings/papers/public/routes.ts';
import { routes as calendar } from './meetings/calendar/routes.ts';
import { routes as agreements } from './directory/agreements/routes.ts';
import { routes as conference } from './meetings/conference/routes.ts';
import { routes as hostMeetings } from './meetings/conference/host-routes.ts';
import { routes as outcomes } from './meetings/outcomes/routes.ts';
import { routes as meetings } from './meetings/routes.ts';
import { routes as groups } from './meetings/groups/routes.ts';
import { routes as goals } from './goals/routes.ts';
import { routes as goalDocuments } from './goals/document/routes.ts';
import { routes as goalsClosing } from './goals/closing/routes.ts';
import { routes as goalVersions } from './goals/versions/routes.ts';
import { routes as goalTemplates } from './goals/templates/routes.ts';
import { routes as publicGroups } from './meetings/groups/public/routes.ts';
import { routes as minutes } from './meetings/minutes/routes.ts';
import { routes as agenda } from './meetings/agenda/routes.ts';
import { routes as meetingInvitations } from './meetings/invitations/routes.ts';
import { routes as goalBoard } from './goals/board/routes.ts';
import { routes as complaints } from './quality/complaints/routes.ts';
import { routes as feedback } from './quality/feedback/routes.ts';
import { routes as goalPapers } from './goals/public/routes.ts';
import { routes as goalEvaluations } from './goals/evaluation/routes.ts';
import { routes as meetingSeries } from './meetings/series/routes.ts';
import { routes as crisisHouseholds } from './crisis/households/routes.ts';
import { routes as crisisAid } from './crisis/aid/routes.ts';
import { routes as crisisShifts } from './crisis/shifts/routes.ts';
import { routes as crisisReports } from './crisis/reports/routes.ts';
import { routes as crisisStatements } from './crisis/statements/routes.ts';
import { routes as crisisTimeline } from './crisis/timeline/routes.ts';
import { routes as localities } from './localities/routes.ts';
import { routes as conditions } from './localities/conditions/routes.ts';
import { routes as questionnaires } from './questionnaires/routes.ts';
import { routes as audits } from './audits/routes.ts';
import { routes as programmes } from './programmes/routes.ts';
import { routes as programmeSites } from './programmes/sites/routes.ts';
import { routes as supportLog } from './programmes/log/routes.ts';
import { routes as programmeReport } from './programmes/report/routes.ts';
import { routes as programmeEvents } from './programmes/events/routes.ts';
import { routes as programmePlan } from './programmes/plan/routes.ts';
import { routes as programmeRounds } from './programmes/rounds/routes.ts';
import { routes as programmeStudies } from './programmes/studies/routes.ts';
import { routes as programmeOutputs } from './programmes/outputs/routes.ts';
import { routes as programmePage } from './programmes/public/routes.ts';
import { routes as programmePublicity } from './programmes/publicity/routes.ts';
import { routes as programmeRecommendations } from './programmes/recommendations/routes.ts';
import { routes as auditSummary } from './audits/summary/routes.ts';
import { routes as staffing } from './quality/staffing/routes.ts';
import { routes as localityPicture } from './localities/picture/routes.ts';
import { routes as localityTimeline } from './localities/timeline/routes.ts';
import { routes as localityWatch } from './localities/watch/routes.ts';
import { routes as rounds } from './localities/rounds/routes.ts';
import { routes as crises } from './crisis/routes.ts';
import { routes as crisisReviews } from './crisis/review/routes.ts';
import { routes as crisisTemplates } from './crisis/templates/routes.ts';
import { routes as crisisTraining } from './crisis/training/routes.ts';
import { routes as crisisContacts } from './crisis/contacts/routes.ts';
import { routes as crisisChecklist } from './crisis/checklist/routes.ts';
import { routes as safety } from './localities/safety/routes.ts';
import { routes as insights } from './insights/routes.ts';
import { routes as supervision } from './quality/supervision/routes.ts';
import { routes as standards } from './quality/standards/routes.ts';
import { routes as qualityRules } from './quality/rules/routes.ts';
import { routes as practices } from './quality/practice/routes.ts';
import { routes as learning } from './learning/routes.ts';
import { routes as inductions } from './learning/induction/routes.ts';
import { routes as qualifications } from './learning/qualifications/routes.ts';

export const rooms: ((house: House) => void)[] = [
  session,
  passkeys,
  oidc,
  invitations,
  cases,
  casePrint,
  standardRecord,
  anonymising,
  intervision,
  directory,
  cards,
  codes,
  interpreterPool,
  interpreting,
  bookingHost,
  findHelp,
  signpost,
  hsds,
  publicServices,
  register,
  picture,
  mapping,
  evaluation,
  commitments,
  plan,
  advocacy,
  following,
  signals,
  localities,
  questionnaires,
  audits,
  programmes,
  programmeSites,
  supportLog,
  programmeReport,
  programmeEvents,
  programmeRounds,
  programmePlan,
  programmeStudies,
  programmeOutputs,
  programmePage,
  programmePublicity,
  programmeRecommendations,
  auditSummary,
  staffing,
  conditions,
  localityPicture,
  localityTimeline,
  localityWatch,
  rounds,
  crisisHouseholds,
  crisisAid,
  crisisShifts,
  crisisTimeline,
  crisisReports,
  crisisStatements,
  crises,
  crisisReviews,
  crisisTemplates,
  crisisTraining,
  crisisContacts,
  crisisChecklist,
  safety,
  referrals,
  work,
  activities,
  workImports,
  courses,
  goalMilestones,
  returns,
  unitRules,
  indicators,
  projects,
  statements,
  network,
  people,
  organisations,
  leaving,
  releases,
  logs,
  offline,
  emergency,
  masking,
  guests,
  documents,
  organisationExports,
  retention,
  applications,
  agreements,
  papers,
  publicMinutes,
  outcomes,
  calendar,
  groups,
  goals,
  goalDocuments,
  goalVersions,
  goalsClosing,
  goalTemplates,
  publicGroups,
  meetings,
  minutes,
  agenda,
  meetingSeries,
  meetingInvitations,
  mails,
  conference,
  hostMeetings,
  goalBoard,
  goalEvaluations,
  goalPapers,
  complaints,
  feedback,
  insights,
  supervision,
  standards,
  qualityRules,
  practices,
  learning,
  qualifications,
  inductions,
  rating,
  reports,
  live,
];
