// What the rooms bring to the frame: one import and one place in each list.
import { routes as access } from '#modules/access/ui/routes.tsx';
import { routes as cases, search as findCases } from '#modules/cases/ui/routes.tsx';
import type { RoomRoute, SearchProvider } from '#platform/design/room.ts';
import { routes as signals } from '#modules/signals/ui/routes.tsx';
import { routes as advocacy } from '#modules/signals/advocacy/ui/routes.tsx';
import { routes as following } from '#modules/signals/following/ui/routes.tsx';
import { routes as today } from '#modules/today/ui/routes.tsx';
import { routes as work } from '#modules/work/ui/routes.tsx';
import { routes as courses } from '#modules/work/courses/ui/routes.tsx';
import { routes as offline } from '#modules/offline/ui/routes.tsx';
import { routes as network } from '#modules/cases/network/ui/routes.tsx';
import { routes as directory, search as directorySearch } from '#modules/directory/ui/routes.tsx';
import { routes as interpreters } from '#modules/directory/interpreters/ui/routes.tsx';
import { routes as referrals } from '#modules/referrals/ui/routes.tsx';
import { routes as people, search as peopleSearch } from '#modules/people/ui/routes.tsx';
import { routes as applications } from '#modules/referrals/applications/ui/routes.tsx';
import { routes as agreements } from '#modules/directory/agreements/ui/routes.tsx';
import { routes as minutesPapers, search as meetingSearch } from '#modules/meetings/papers/ui/routes.tsx';
import { routes as calendar } from '#modules/meetings/calendar/ui/routes.tsx';
import { routes as meetings } from '#modules/meetings/ui/routes.tsx';
import { routes as goals } from '#modules/goals/ui/routes.tsx';
import { routes as groups } from '#modules/meetings/groups/ui/routes.tsx';
import { routes as commitments } from '#modules/commitments/ui/routes.tsx';
import { routes as outcomes } from '#modules/meetings/outcomes/ui/routes.tsx';
import { routes as anonymising } from '#modules/cases/anonymising/ui/routes.tsx';
import { routes as goalBoard } from '#modules/goals/board/ui/routes.tsx';
import { routes as goalEvaluation } from '#modules/goals/evaluation/ui/routes.tsx';
import { routes as crisisReports } from '#modules/crisis/reports/ui/routes.tsx';
import { routes as localities } from '#modules/localities/ui/routes.tsx';
import { routes as conditions } from '#modules/localities/conditions/ui/routes.tsx';
import { routes as questionnaires } from '#modules/questionnaires/ui/routes.tsx';
import { routes as audits } from '#modules/audits/ui/routes.tsx';
import { routes as programmes } from '#modules/programmes/ui/routes.tsx';
import { routes as supportLog } from '#modules/programmes/log/ui/routes.tsx';
import { routes as programmeEvents } from '#modules/programmes/events/ui/routes.tsx';
import { routes as programmeRounds } from '#modules/programmes/rounds/ui/routes.tsx';
import { routes as quality } from '#modules/quality/ui/routes.tsx';
import { routes as complaints } from '#modules/quality/complaints/ui/routes.tsx';
import { routes as feedback } from '#modules/quality/feedback/ui/routes.tsx';
import { routes as auditSummary } from '#modules/audits/summary/ui/routes.tsx';
import { routes as staffing } from '#modules/quality/staffing/ui/routes.tsx';
import { routes as rounds } from '#modules/localities/rounds/ui/routes.tsx';
import { routes as crises } from '#modules/crisis/ui/routes.tsx';
import { routes as safety } from '#modules/localities/safety/ui/routes.tsx';
import { routes as insights } from '#modules/insights/ui/routes.tsx';
import { routes as intervision } from '#modules/meetings/intervision/ui/routes.tsx';
import { routes as supervision } from '#modules/quality/supervision/ui/routes.tsx';
import { routes as standards } from '#modules/quality/standards/ui/routes.tsx';
import { routes as qualityRules } from '#modules/quality/rules/ui/routes.tsx';
import { routes as learning } from '#modules/learning/ui/routes.tsx';
import { routes as practices } from '#modules/quality/practice/ui/routes.tsx';

export const roomRoutes: readonly RoomRoute[] = [
  ...anonymising,
  ...intervision,
  ...insights,
  ...cases,
  ...access,
  ...courses,
  ...today,
  ...work,
  ...advocacy,
  ...signals,
  ...following,
  ...localities,
  ...questionnaires,
  ...programmeEvents,
  ...programmes,
  ...supportLog,
  ...programmeRounds,
  ...quality,
  ...auditSummary,
  ...staffing,
  ...supervision,
  ...standards,
  ...qualityRules,
  ...learning,
  ...practices,
  ...audits,
  ...complaints,
  ...feedback,
  ...conditions,
  ...rounds,
  ...crisisReports,
  ...crises,
  ...safety,
  ...network,
  ...people,
  ...directory,
  ...interpreters,
  ...applications,
  ...agreements,
  ...goals,
  ...groups,
  ...referrals,
  ...minutesPapers,
  ...calendar,
  ...meetings,
  ...outcomes,
  ...commitments,
  ...offline,
  ...goalBoard,
  ...goalEvaluation,
];
export const searchProviders: readonly SearchProvider[] = [
  ...findCases,
  peopleSearch,
  directorySearch,
  meetingSearch,
];
