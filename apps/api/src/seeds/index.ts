import type { NestExpressApplication } from '@nestjs/platform-express';
import { Transactor } from '../app/platform/database';
import { Account } from '../app/people';
import { seedBoardProgramme, seedCastle } from './castle';
import { seedCastlePeople } from './castle-people';

/** What the demonstration consists of, in order; each part may use the parts before it. */
const parts = [seedCastlePeople, seedBoardProgramme, seedCastle];

/** Fills an empty database with the demonstration, all of it or nothing. */
export async function seedDemonstration(app: NestExpressApplication): Promise<void> {
  const transactor = app.get(Transactor);
  if (await transactor.manager.existsBy(Account, {})) return;
  await transactor.run(async () => {
    await transactor.lock('seeds');
    // Another replica may have been quicker.
    if (await transactor.manager.existsBy(Account, {})) return;
    for (const part of parts) await part(app);
  });
}
