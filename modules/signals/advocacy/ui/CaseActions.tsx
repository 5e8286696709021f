import { ActionsCard } from './ActionsCard.tsx';

/** In a case: what was made of its barriers. */
export default function CaseActions({ caseId }: { caseId: string }) { return <ActionsCard of={{ caseId }} />; }
