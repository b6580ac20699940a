import type { AppConfig } from '../platform/config';
import type { ChainHead } from './chain';
import { checkpointFiles, readCheckpoints, verificationKey } from './checkpoint-file';
import { openEntries } from './stored-entries';
import { verifyTrail, type Verdict } from './verify-trail';

/**
 * Proves the trail of an installation from outside, with the server running or not; and that it
 * still says what a checkpoint printed on a report says, where one is given.
 */
export async function proveTrail(config: AppConfig, printed?: ChainHead): Promise<Verdict> {
  const files = checkpointFiles(config.dataDir);
  // Checkpoints first: what they count is in the database already, whatever comes after.
  const checkpoints = readCheckpoints(files.checkpoints);
  const source = await openEntries(config);
  try {
    return await verifyTrail(source.entries, checkpoints, verificationKey(files), printed);
  } finally {
    await source.close();
  }
}
