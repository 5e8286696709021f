// What other rooms take from audits: one audit as it is read, its words.
export { AuditRow } from './AuditRow.tsx';
export { anew as auditChanged, useAudit } from './useAudit.ts';
export { useAuditWords } from './words.ts';
