import type { OpenableField } from '@sightline/contracts';
import { identityFieldLabels } from '@sightline/domain';

/** What a person reads for what was opened. */
export function openableLabel(field: OpenableField): string {
  return field === 'ownId' ? 'The agency’s own number' : identityFieldLabels[field];
}
