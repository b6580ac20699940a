import { CreateTrail1760000000000 } from './1760000000000-create-trail';
import { CreatePeople1760000100000 } from './1760000100000-create-people';

/** Every change of the schema, in order; a landed one is never edited. */
export const migrations = [CreateTrail1760000000000, CreatePeople1760000100000];
