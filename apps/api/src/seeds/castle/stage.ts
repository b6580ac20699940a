import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Cast } from './cast';
import type { Story } from './story';

/** Where the demonstration's past is played: by whom, and into what. */
export interface Stage {
  readonly app: NestExpressApplication;
  readonly story: Story;
  readonly cast: Cast;
}
