// Every room's contracts by name: the API document, the security sweep and the list of routes are made of this.
import type { Contract } from '#platform/http/contract.ts';
import { live } from '#platform/live/contract.ts';
import { casePrint } from './cases/print/contract.ts';
import { cases } from './cases/contract.ts';
import { invitations, passwords } from './access/invitations/contract.ts';
import { leaving } from './access/leaving/contract.ts';
import { oidc } from './access/oidc/contract.ts';
import { passkeys } from './access/passkeys/contract.ts';
import { me, session, sessions, setup, totp } from './access/session/contract.ts';
import { cards } from './directory/cards/contract.ts';
import { codes } from './directory/codes/contract.ts';
import { bookings, hostBookings, interpreters, interpreting } from './directory/interpreters/contract.ts';
import { directory } from './directory/contract.ts';
import { findHelp } from './directory/find/contract.ts';
import { signpost } from './directory/signpost/contract.ts';
import { hsds } from './directory/hsds/contract.ts';
import { imports, register } from './directory/register/contract.ts';
import { picture } from './directory/picture/contract.ts';
import { evaluation } from './cases/evaluation/contract.ts';
import { childSheets, health, needs, requests, vulnerability } from './cases/mapping/contract.ts';
import { plan } from './cases/plan/contract.ts';
import { commitments, hostCommitments } from './commitments/contract.ts';
import { standardRecord } from './cases/record/contract.ts';
import { anonymising } from './cases/anonymising/contract.ts';
import { intervision } from './meetings/intervision/contract.ts';
import { advocacy } from './signals/advocacy/contract.ts';
import { following } from './signals/following/contract.ts';
import { signals } from './signals/contract.ts';
import { work } from './work/contract.ts';
import { activities } from './work/activities/contract.ts';
import { workImports } from './work/imports/contract.ts';
import { courses } from './work/courses/contract.ts';
import { goalMilestones } from './goals/milestones/contract.ts';
import { returns } from './work/returns/contract.ts';
import { unitRules } from './work/units/contract.ts';
import { indicators } from './work/indicators/contract.ts';
import { projects } from './work/projects/contract.ts';
import { statements } from './work/statements/contract.ts';
import { offline } from './offline/contract.ts';
import { network } from './cases/network/contract.ts';
import { people } from './people/contract.ts';
import { accommodations, addresses, benefits, contacts, languages, occupations, residences } from './people/facts/contract.ts';
import { duplicates } from './people/duplicates/contract.ts';
import { households, relations } from './people/kin/contract.ts';
import { documents } from './documents/contract.ts';
import { organisationExports } from './documents/exports/contract.ts';
import { mails } from './access/mails/contract.ts';
import { masking } from './access/masking/contract.ts';
import { emergency } from './access/emergency/contract.ts';
import { guestLinks, host } from './access/guests/contract.ts';
import { logs } from './access/logs/contract.ts';
import { access, administration, mandates } from './access/organisations/contract.ts';
import { releases, sheetTexts } from './access/releases/contract.ts';
import { hostReferrals, referrals } from './referrals/contract.ts';
import { retention } from './retention/contract.ts';
import { applications } from './referrals/applications/contract.ts';
import { rating } from './audits/rating/contract.ts';
import { reports } from './audits/report/contract.ts';
import { papers } from './meetings/papers/contract.ts';
import { calendar } from './meetings/calendar/contract.ts';
import { agreements } from './directory/agreements/contract.ts';
import { conferences, hostMeetings } from './meetings/conference/contract.ts';
import { outcomes } from './meetings/outcomes/contract.ts';
import { meetings } from './meetings/contract.ts';
import { minutes } from './meetings/minutes/contract.ts';
import { agenda } from './meetings/agenda/contract.ts';
import { meetingAnswers, meetingInvitations } from './meetings/invitations/contract.ts';
import { meetingSeries } from './meetings/series/contract.ts';
import { groups } from './meetings/groups/contract.ts';
import { goalBoard } from './goals/board/contract.ts';
import { complaints } from './quality/complaints/contract.ts';
import { feedback } from './quality/feedback/contract.ts';
import { goalPapers } from './goals/public/contract.ts';
import { goalEvaluations } from './goals/evaluation/contract.ts';
import { goals } from './goals/contract.ts';
import { goalDocuments } from './goals/document/contract.ts';
import { goalsClosing } from './goals/closing/contract.ts';
import { goalVersions } from './goals/versions/contract.ts';
import { goalTemplates } from './goals/templates/contract.ts';
import { crisisHouseholds } from './crisis/households/contract.ts';
import { crisisAid } from './crisis/aid/contract.ts';
import { crisisShifts } from './crisis/shifts/contract.ts';
import { crisisReports } from './crisis/reports/contract.ts';
import { crisisStatements } from './crisis/statements/contract.ts';
import { crisisTimeline } from './crisis/timeline/contract.ts';
import { localities } from './localities/contract.ts';
import { conditions } from './localities/conditions/contract.ts';
import { questionnaires } from './questionnaires/contract.ts';
import { auditSummary } from './audits/summary/contract.ts';
import { staffing } from './quality/staffing/contract.ts';
import { localityPicture } from './localities/picture/contract.ts';
import { localityTimeline } from './localities/timeline/contract.ts';
import { localityWatch } from './localities/watch/contract.ts';
import { rounds } from './localities/rounds/contract.ts';
import { crises } from './crisis/contract.ts';
import { crisisReviews } from './crisis/review/contract.ts';
import { crisisTemplates } from './crisis/templates/contract.ts';
import { crisisTraining } from './crisis/training/contract.ts';
import { crisisContacts } from './crisis/contacts/contract.ts';
import { crisisChecklist } from './crisis/checklist/contract.ts';
import { incidents, visits } from './localities/safety/contract.ts';
import { insights } from './insights/contract.ts';
import { supervision } from './quality/supervision/contract.ts';
import { standards } from './quality/standards/contract.ts';
import { qualityRules } from './quality/rules/contract.ts';
import { practices } from './quality/practice/contract.ts';
import { learning } from './learning/contract.ts';
import { inductions } from './learning/induction/contract.ts';
import { qualifications } from './learning/qualifications/contract.ts';
import { audits } from './audits/contract.ts';
import { programmes } from './programmes/contract.ts';
import { programmeSites } from './programmes/sites/contract.ts';
import { supportLog } from './programmes/log/contract.ts';
import { programmeReport } from './programmes/report/contract.ts';
import { events } from './programmes/events/contract.ts';
import { programmePlan } from './programmes/plan/contract.ts';
import { programmeRounds } from './programmes/rounds/contract.ts';
import { programmeStudies } from './programmes/studies/contract.ts';
import { programmeOutputs } from './programmes/outputs/contract.ts';
import { programmePage } from './programmes/public/contract.ts';
import { programmePublicity } from './programmes/publicity/contract.ts';
import { programmeRecommendations } from './programmes/recommendations/contract.ts';

export const rooms: Record<string, Contract> = {
  session,
  sessions,
  me,
  totp,
  setup,
  passkeys,
  oidc,
  invitations,
  passwords,
  cases,
  casePrint,
  standardRecord,
  anonymising,
  intervision,
  directory,
  cards,
  codes,
  interpreters,
  interpreting,
  bookings,
  hostBookings,
  findHelp,
  signpost,
  hsds,
  imports,
  register,
  picture,
  requests,
  needs,
  vulnerability,
  health,
  childSheets,
  evaluation,
  commitments,
  hostCommitments,
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
  programmeReport, events,
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
  incidents,
  visits,
  referrals,
  hostReferrals,
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
  languages,
  residences,
  accommodations,
  occupations,
  contacts,
  addresses,
  benefits,
  relations,
  households,
  duplicates,
  access,
  administration,
  mandates,
  leaving,
  releases,
  sheetTexts,
  logs,
  offline,
  emergency,
  masking,
  guestLinks,
  host,
  documents,
  organisationExports,
  retention,
  applications,
  agreements,
  papers,
  calendar,
  groups,
  goals,
  goalDocuments,
  goalVersions,
  goalsClosing,
  goalTemplates,
  meetings,
  minutes,
  outcomes,
  agenda,
  meetingSeries,
  meetingInvitations,
  meetingAnswers,
  mails,
  conferences,
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
};
