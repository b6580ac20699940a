import { differencesOf, type AgreedDifference, type AgreedItem } from '@sightline/domain';
import type { Audit } from '../audits';

/** What the subgroup agrees of an audit, as it stands. */
export function toAgreedItem(audit: Audit): AgreedItem {
  const { id: auditId, theme, method, financialYear, quarter, plannedDate: date, status } = audit;
  return { auditId, theme, method, financialYear, quarter, date, status };
}

/** How a plan changes, in words; a new audit is one difference. */
export function planDifferences(before: Audit | null, after: Audit): AgreedDifference[] {
  return before ? differencesOf(toAgreedItem(before), toAgreedItem(after)) : [added];
}

const added: AgreedDifference = {
  ...{ what: 'Programme', agreed: 'Not in the programme', now: 'In the programme' },
};
