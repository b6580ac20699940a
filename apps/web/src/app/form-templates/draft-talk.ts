import { inject, Injectable, signal } from '@angular/core';
import type { CommentOnDraftDto } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../shared/http/client-problem';
import { DraftStore } from './draft-store';
import { TemplatesApi } from './templates-api';

/** What those consulted say of a draft: kept at once, apart from the draft itself. */
@Injectable()
export class DraftTalk {
  private readonly api = inject(TemplatesApi);
  private readonly store = inject(DraftStore);
  private readonly refusal = signal<ClientProblem | undefined>(undefined);

  readonly problem = this.refusal.asReadonly();

  async say(dto: CommentOnDraftDto): Promise<void> {
    const view = this.store.view();
    if (!view) return;
    await this.keep(async () =>
      this.store.addComment(await firstValueFrom(this.api.comment(view.id, dto))),
    );
  }

  async resolve(commentId: string): Promise<void> {
    await this.keep(async () =>
      this.store.replaceComment(await firstValueFrom(this.api.resolve(commentId))),
    );
  }

  private async keep(deed: () => Promise<void>): Promise<void> {
    this.refusal.set(undefined);
    try {
      await deed();
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    }
  }
}
