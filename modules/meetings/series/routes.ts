import { against } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { today } from '#platform/i18n/format.ts';
import { comes } from '../invitations/queries.ts';
import { openMeeting, runMeeting } from '../opened.ts';
import { create } from '../queries.ts';
import { meetingSeries } from './contract.ts';
import * as q from './queries.ts';
import { nextDate } from './rules.ts';

const plus = (clock: string, minutes: number): string => { const all = Math.min(Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) + minutes, 23 * 60 + 59); return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`; };

export const routes = (house: House): void => serve(house, 'meetingSeries', meetingSeries)({
  next: async ({ params }, context) => {
    const found = await openMeeting(context, params.meetingId, 'meetingSeries.next'), habits = found.groupId ? await q.findHabits(context.db, found.groupId) : undefined;
    const proposal = habits && nextDate(habits.rhythm, found.onDay ?? today(), today()), startsAt = habits?.usualTime ?? found.startsAt;
    return { rhythm: habits?.rhythm ?? 'none', day: proposal?.day ?? null, insteadOf: proposal?.insteadOf ?? null, startsAt, endsAt: habits?.usualTime ? plus(habits.usualTime, habits.usualMinutes) : found.endsAt, place: habits?.usualPlace || found.place, leftovers: await q.findLeftovers(context.db, found.id) };
  },
  createNext: async ({ params, body }, context) => {
    const { db, caller } = context, found = await runMeeting(context, params.meetingId, 'meetingSeries.createNext');
    if (found.nextId) throw against({ cs: 'Další setkání už je založené.', en: 'The next meeting stands already.', uk: 'Наступну зустріч уже створено.' });
    if (found.kind === 'course') throw against({ cs: 'Další setkání kurzu se plánuje v kurzu.', en: 'The next session is planned in the course.', uk: 'Наступне заняття планується в курсі.' });
    const habits = found.groupId ? await q.findHabits(db, found.groupId) : undefined;
    await create(db, { id: body.id, kind: found.kind, groupId: found.groupId, caseId: found.caseId, about: found.about, previousId: found.id, withoutMe: true, title: found.title, onDay: body.onDay, startsAt: body.startsAt, endsAt: body.endsAt,
      place: habits?.usualPlace || found.place, online: found.online, facilitatorId: found.facilitator?.membershipId ?? null, facilitatorName: found.facilitatorName, noteTakerId: found.noteTaker?.membershipId ?? null, reviewOn: null }, caller.membershipId);
    await q.copyPeople(db, found.id, body.id);
    await comes(db, body.id);
    if (body.carry.length) await q.carry(db, found.id, body.id, body.carry);
    return { id: body.id };
  },
  copyMembers: async ({ params }, context) => {
    const { db } = context, found = await runMeeting(context, params.meetingId, 'meetingSeries.copyMembers');
    if (!found.groupId) throw against({ cs: 'Setkání nepatří žádné skupině.', en: 'The meeting is of no group.', uk: 'Зустріч не належить жодній групі.' });
    const added = await q.copyMembers(db, found.id, found.groupId, found.onDay);
    await q.giveVotes(db, found.id, found.groupId);
    return { added };
  },
});
