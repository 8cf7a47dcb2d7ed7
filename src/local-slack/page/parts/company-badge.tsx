import type { Person } from '../../page-protocol.ts';
import { Icon } from './icon.tsx';

/** Beside the name of somebody of another company: which one. Nothing for one's own people. */
export function CompanyBadge({ person: { company } }: { person: Person }) {
  if (company === undefined) return null;
  return (
    <span className="company-badge" title={`Works at ${company.name}`}>
      <Icon name="shared" />
      {company.name}
    </span>
  );
}
