import { ChildSection } from './ChildSection.tsx';
import { HealthSection } from './HealthSection.tsx';
import { RequestSection } from './RequestSection.tsx';
import { VulnerabilitySection } from './VulnerabilitySection.tsx';

/** What was found out: the request, the children's voices, vulnerability and health. Needs and network have tabs of their own. */
export default function MappingTab({ caseId }: { caseId: string }) {
  return (
    <div className="columns">
      <div className="stack"><RequestSection caseId={caseId} /><VulnerabilitySection caseId={caseId} /></div>
      <div className="stack"><ChildSection caseId={caseId} /><HealthSection caseId={caseId} /></div>
    </div>
  );
}
