import { Review } from './entities/review.entity';

export { Review } from './entities/review.entity';
export * from './reviews.module';
export * from './reviews.service';

export const reviewEntities = [Review];
