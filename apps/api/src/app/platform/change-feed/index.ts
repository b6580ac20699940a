import { Presence } from './presence.entity';
import { RecordChange } from './record-change.entity';

export * from './change-feed';
export type { Following } from './follower';
export * from './live-streams';
export { Presences, type Present } from './presences';

export const changeFeedEntities = [RecordChange, Presence];
