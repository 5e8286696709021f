// The parts that rooms bring to one another's pages: one import and one place in the list.
import { parts as access } from '#modules/access/ui/parts.ts';
import { parts as cases } from '#modules/cases/ui/parts.ts';
import type { Parts } from '#platform/design/parts.ts';
import { parts as standardRecord } from '#modules/cases/record/ui/parts.ts';
import { parts as evaluation } from '#modules/cases/evaluation/ui/parts.ts';
import { parts as mapping } from '#modules/cases/mapping/ui/parts.ts';
import { parts as plan } from '#modules/cases/plan/ui/parts.ts';
import { parts as commitments } from '#modules/commitments/ui/parts.ts';
import { parts as signals } from '#modules/signals/ui/parts.ts';
import { parts as staffing } from '#modules/quality/staffing/ui/parts.ts';
import { parts as advocacy } from '#modules/signals/advocacy/ui/parts.ts';
import { parts as following } from '#modules/signals/following/ui/parts.ts';
import { parts as today } from '#modules/today/ui/parts.ts';
import { parts as documents } from '#modules/documents/ui/parts.ts';
import { parts as courses } from '#modules/work/courses/ui/parts.ts';
import { parts as work } from '#modules/work/ui/parts.ts';
import { parts as directory } from '#modules/directory/ui/parts.ts';
import { parts as interpreters } from '#modules/directory/interpreters/ui/parts.ts';
import { parts as referrals } from '#modules/referrals/ui/parts.ts';
import { parts as register } from '#modules/directory/register/ui/parts.ts';
import { parts as retention } from '#modules/retention/ui/parts.ts';
import { parts as offline } from '#modules/offline/ui/parts.ts';
import { parts as applications } from '#modules/referrals/applications/ui/parts.ts';
import { parts as agreements } from '#modules/directory/agreements/ui/parts.ts';
import { parts as minutesPapers } from '#modules/meetings/papers/ui/parts.ts';
import { parts as meetings } from '#modules/meetings/ui/parts.ts';
import { parts as minutes } from '#modules/meetings/minutes/ui/parts.ts';
import { parts as goals } from '#modules/goals/ui/parts.ts';
import { parts as groups } from '#modules/meetings/groups/ui/parts.ts';
import { parts as network } from '#modules/cases/network/ui/parts.ts';
import { parts as conference } from '#modules/meetings/conference/ui/parts.ts';
import { parts as outcomes } from '#modules/meetings/outcomes/ui/parts.ts';
import { parts as anonymising } from '#modules/cases/anonymising/ui/parts.ts';
import { parts as goalEvaluation } from '#modules/goals/evaluation/ui/parts.ts';
import { parts as localities } from '#modules/localities/ui/parts.ts';
import { parts as auditRating } from '#modules/audits/rating/ui/parts.ts';
import { parts as auditReport } from '#modules/audits/report/ui/parts.ts';
import { parts as conditions } from '#modules/localities/conditions/ui/parts.ts';
import { parts as audits } from '#modules/audits/ui/parts.ts';
import { parts as programmeEvents } from '#modules/programmes/events/ui/parts.ts';
import { parts as complaints } from '#modules/quality/complaints/ui/parts.ts';
import { parts as feedback } from '#modules/quality/feedback/ui/parts.ts';
import { parts as rounds } from '#modules/localities/rounds/ui/parts.ts';
import { parts as crisisRoom } from '#modules/crisis/timeline/ui/parts.ts';
import { parts as crises } from '#modules/crisis/ui/parts.ts';
import { parts as safety } from '#modules/localities/safety/ui/parts.ts';
import { parts as intervision } from '#modules/meetings/intervision/ui/parts.ts';
import { parts as crisisHouseholds } from '#modules/crisis/households/ui/parts.ts';
import { parts as supervision } from '#modules/quality/supervision/ui/parts.ts';
import { parts as standards } from '#modules/quality/standards/ui/parts.ts';
import { parts as qualityRules } from '#modules/quality/rules/ui/parts.ts';
import { parts as programmeSites } from '#modules/programmes/sites/ui/parts.ts';
import { parts as programmeOutputs } from '#modules/programmes/outputs/ui/parts.ts';
import { parts as programmePage } from '#modules/programmes/public/ui/parts.ts';
import { parts as programmePublicity } from '#modules/programmes/publicity/ui/parts.ts';
import { parts as programmeRecommendations } from '#modules/programmes/recommendations/ui/parts.ts';
import { parts as learning } from '#modules/learning/ui/parts.ts';
import { parts as practices } from '#modules/quality/practice/ui/parts.ts';
import { parts as supportLog } from '#modules/programmes/log/ui/parts.ts';
import { parts as programmeReport } from '#modules/programmes/report/ui/parts.ts';
import { parts as programmePlan } from '#modules/programmes/plan/ui/parts.ts';
import { parts as programmeRounds } from '#modules/programmes/rounds/ui/parts.ts';
import { parts as programmeStudies } from '#modules/programmes/studies/ui/parts.ts';

export const roomParts: readonly Parts[] = [
  goals,
  anonymising,
  intervision,
  cases,
  access,
  mapping,
  evaluation,
  standardRecord,
  courses,
  today,
  work,
  advocacy,
  staffing,
  signals,
  following,
  localities,
  conditions,
  supervision,
  standards,
  qualityRules,
  learning,
  practices,
  programmeSites,
  supportLog,
  programmeReport,
  programmeRounds,
  programmePlan,
  programmeStudies,
  programmeOutputs,
  programmePage,
  programmePublicity,
  programmeRecommendations,
  auditRating,
  auditReport,
  audits,
  programmeEvents,
  rounds,
  complaints,
  feedback,
  crisisHouseholds,
  crises,
  crisisRoom,
  safety,
  network,
  plan,
  commitments,
  offline,
  documents,
  directory,
  interpreters,
  applications,
  agreements,
  groups,
  referrals,
  meetings,
  minutesPapers,
  minutes,
  register,
  retention,
  conference,
  outcomes,
  goalEvaluation,
];
