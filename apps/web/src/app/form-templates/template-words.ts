import type { TemplateVersionSummaryView } from '@sightline/contracts';
import type { Tone } from '../shared/ui/chip';
import type { IconName } from '../shared/ui/icons';

interface StatusFace {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

const faces: Record<TemplateVersionSummaryView['status'], StatusFace> = {
  draft: { label: 'Draft', tone: 'doing', icon: 'edit' },
  published: { label: 'In use', tone: 'done', icon: 'check' },
  retired: { label: 'Retired', tone: 'quiet', icon: 'lock' },
};

/** How the state of a version looks. */
export function statusFace(status: TemplateVersionSummaryView['status']): StatusFace {
  return faces[status];
}
