import { migrations } from '../migrations';
import { peopleEntities } from './people';
import type { Schema } from './platform/database';
import { trailEntities } from './trail';

/** Every entity, in the order of the slices, and the one list of migrations. */
export const schema: Schema = {
  entities: [...trailEntities, ...peopleEntities],
  migrations,
};
