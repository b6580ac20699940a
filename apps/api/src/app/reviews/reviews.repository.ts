import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactor } from '../platform/database';
import { Review } from './entities/review.entity';

@Injectable()
export class ReviewsRepository {
  constructor(private readonly transactor: Transactor) {}

  list(partnershipId: string): Promise<Review[]> {
    return this.transactor.manager.find(Review, {
      where: { partnershipId },
      order: { name: 'ASC' },
    });
  }

  async findMany(partnershipId: string, ids: readonly string[]): Promise<Review[]> {
    if (ids.length === 0) return [];
    return this.transactor.manager.findBy(Review, { partnershipId, id: In([...ids]) });
  }

  async insert(review: Review): Promise<void> {
    await this.transactor.manager.insert(Review, review);
  }
}
