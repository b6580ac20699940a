import type { Section } from '@sightline/form-engine';

import { aboutYou, ownRecord } from './about-you';
import { assessment } from './assessment';
import { childAndContext } from './child-and-context';
import { family } from './family';
import { feedback, impact } from './impact';
import { informationSharing } from './information-sharing';
import { involvement } from './involvement';
import { judgement } from './judgement';
import { oversight, recording } from './oversight';
import { planning } from './planning';
import { recognition } from './recognition';
import { voice } from './voice';

/** A to K: what the record shows. The own record comes before section B (Settled 5). */
export const recordSections: readonly Section[] = [
  aboutYou,
  ownRecord,
  childAndContext,
  involvement,
  recognition,
  informationSharing,
  assessment,
  planning,
  voice,
  family,
  oversight,
  recording,
];

/** L to N: what it meant for the child, and the judgement. Always last. */
export const closingSections: readonly Section[] = [impact, feedback, judgement];

/** The core of a multi-agency case file audit, in the order it is filled. */
export const coreSections: readonly Section[] = [...recordSections, ...closingSections];
