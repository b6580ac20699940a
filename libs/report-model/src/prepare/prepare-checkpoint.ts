import type { TrailCheckpoint } from '../document';
import { cleanLine } from '../text/clean-text';
import { reportDay } from '../text/report-day';
import type { PreparedCheckpoint } from './prepared-document';

/** How a copy is proved, in words that need no other paper. */
const howToCheck =
  'To check a copy: the administrator types the line below where Sightline runs. It proves that ' +
  'the trail is whole and still has this entry, which records the approval and the content hash ' +
  'above.';

/** The checkpoint of the trail as the last page has it. */
export function prepareCheckpoint({ entry, hash, at }: TrailCheckpoint): PreparedCheckpoint {
  const printed = cleanLine(hash);
  const [day = '', time = ''] = cleanLine(at).split('T');
  return {
    text: `entry ${entry} of the trail, signed on ${reportDay(day)} at ${cleanLine(time.slice(0, 5))} UTC`,
    hash: printed,
    howToCheck,
    command: `npm run trail:verify -- --entry ${entry} --hash ${printed}`,
  };
}
