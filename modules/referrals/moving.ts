// What a move makes of a referral: its new row and the line of its history. Shared by accounts and guests.
import type { MoveBody } from './bodies.ts';
import * as no from './refusals.ts';
import { after, clockOf, isAnswer, patienceOf, usual, type Days, type State } from './rules.ts';
import type { Change } from './write-queries.ts';

type Standing = { state: State; answerDueOn: string; dueOn: string | null; expiresOn: string | null; receivedOn: string | null; answeredOn: string | null };
type Said = { reason: string | null; text: string; onDay: string | null; number: number | null };

/** Refuses days in the past. @returns what to write; `rule` says the sender's days where they are known (when sending). */
export function moved(row: Standing, body: MoveBody, today: string, rule: Days = usual): { change: Change; said: Said } {
  const state = after(body.move), waitingUntil = body.move === 'wait' ? body.until : null;
  if (waitingUntil && waitingUntil < today) throw no.waitsInPast('until');
  if (body.move === 'send' && row.answerDueOn < today) throw no.dueInPast();
  const patience = body.move === 'send' ? rule.expireAfter : patienceOf(row);
  const change: Change = {
    state, ...clockOf(state, { answerDueOn: row.answerDueOn, waitingUntil, receiptAfter: rule.receiptAfter, patience }, today),
    ...(body.move === 'send' && { sentOn: today }), ...(body.move !== 'send' && body.move !== 'withdraw' && !row.receivedOn && { receivedOn: today }), ...(isAnswer(body.move) && !row.answeredOn && { answeredOn: today }),
    ...(body.move === 'decline' && { declineReason: body.reason }), ...(body.move === 'wait' && { waitingUntil: body.until, waitingPosition: body.position }), ...(body.move === 'end' && { outcome: body.outcome, endedOn: today }),
  };
  return { change, said: {
    reason: body.move === 'decline' ? body.reason : body.move === 'end' ? body.outcome : null, text: 'text' in body ? body.text : '',
    onDay: body.move === 'wait' ? body.until : null, number: body.move === 'wait' ? body.position : null,
  } };
}
