// What other rooms draw with.
export { CommitmentLines } from './CommitmentLines.tsx';
export { CommitmentMenu } from './CommitmentMenu.tsx';
export { DoneForm } from './DoneForm.tsx';
export { OwnerField, type OwnerGroup } from './OwnerField.tsx';
export { OwnerPicker } from './OwnerPicker.tsx';
export { useCommitmentChange } from './useCommitmentChange.ts';
export { useWho } from './who.ts';
export { Due, DueTag, StateTag } from './words.tsx';
export { HostView } from './HostView.tsx';
