import { Judgement, ModeratedGrade } from './entities/moderation.entity';

export { Judgement, ModeratedGrade };

export const moderationEntities = [ModeratedGrade, Judgement];
