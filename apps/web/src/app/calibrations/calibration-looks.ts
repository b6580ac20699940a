import type { CalibrationStatus } from '@sightline/domain';
import type { Tone } from '../shared/ui/chip';
import type { IconName } from '../shared/ui/icons';

/** How each status of a calibration looks. */
export const calibrationLooks: Record<CalibrationStatus, readonly [Tone, IconName]> = {
  draft: ['todo', 'edit'],
  open: ['doing', 'half'],
  closed: ['done', 'done'],
};
