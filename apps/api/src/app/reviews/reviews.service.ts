import { Injectable } from '@nestjs/common';
import type { CreateReviewDto, ReviewView } from '@sightline/contracts';
import { Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import type { Review } from './entities/review.entity';
import { ReviewsRepository } from './reviews.repository';

/** Learning reviews that audits follow up. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly repository: ReviewsRepository,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly ids: Ids,
  ) {}

  async list(actor: Actor): Promise<ReviewView[]> {
    const reviews = await this.repository.list(actor.partnershipId);
    return reviews.map(toReviewView);
  }

  async create(actor: Actor, dto: CreateReviewDto): Promise<ReviewView> {
    return this.transactor.run(async () => toReviewView(await this.add(actor, dto)));
  }

  /** The ids, where each is a review of the partnership; otherwise a problem naming the field. */
  async demand(actor: Actor, ids: readonly string[], field: string): Promise<Review[]> {
    const wanted = [...new Set(ids)];
    const found = await this.repository.findMany(actor.partnershipId, wanted);
    if (found.length < wanted.length) {
      throw new ProblemError('request.invalid', undefined, {
        fields: [{ field, message: 'Choose reviews from the list' }],
      });
    }
    return found;
  }

  /** The review of that name, added where the partnership has none: for an import. */
  async findOrAdd(actor: Actor, name: string): Promise<{ review: Review; isNew: boolean }> {
    const existing = (await this.repository.list(actor.partnershipId)).find(
      (review) => review.name.toLowerCase() === name.toLowerCase(),
    );
    if (existing) return { review: existing, isNew: false };
    return { review: await this.add(actor, { name }), isNew: true };
  }

  private async add(actor: Actor, dto: CreateReviewDto): Promise<Review> {
    const name = dto.name.trim();
    const known = await this.repository.list(actor.partnershipId);
    if (known.some((review) => review.name.toLowerCase() === name.toLowerCase())) {
      throw new ProblemError('record.duplicate', `There is already a review called “${name}”.`, {
        fields: [{ field: 'name', message: 'There is already a review of this name' }],
      });
    }
    const review: Review = {
      id: this.ids.next(),
      partnershipId: actor.partnershipId,
      name,
      note: dto.note?.trim() || null,
    };
    await this.repository.insert(review);
    this.trail.record(
      'review.add',
      { subjectType: 'review', subjectId: review.id, label: review.name },
      { name: review.name },
    );
    return review;
  }
}

function toReviewView({ id, name, note }: Review): ReviewView {
  return { id, name, note };
}
