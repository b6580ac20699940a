import { DOCUMENT, ViewportScroller } from '@angular/common';
import { afterNextRender, inject, Injectable, Injector } from '@angular/core';
import { questionDomId } from '../shared/questions/question';

/** Where the page of a return moves the reader, with the focus. Provided by the page. */
@Injectable()
export class ReturnMoves {
  private readonly document = inject(DOCUMENT);
  private readonly scroller = inject(ViewportScroller);
  private readonly injector = inject(Injector);

  /** After a deed: to the head of the page, and where the return stands now is read out. */
  toStanding(): void {
    const show = () => {
      this.scroller.scrollToPosition([0, 0]);
      this.document.getElementById('sl-standing')?.focus({ preventScroll: true });
    };
    afterNextRender(show, { injector: this.injector });
  }

  /** To a question of the form as it is read. */
  toQuestion(questionId: string): void {
    this.to(questionDomId(questionId));
  }

  /** To a section of it, by a link that the router is not to follow. */
  toSection(event: Event, sectionId: string): void {
    event.preventDefault();
    this.to(`read-${sectionId}`);
  }

  private to(domId: string): void {
    const target = this.document.getElementById(domId);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  }
}
