import { DOCUMENT } from '@angular/common';
import { computed, inject, Injectable, signal } from '@angular/core';

/** From so many questions on one page, those far out of sight are words only. */
const manyQuestions = 150;

/** How far above and below what is seen questions are ready: three quarters of a screen. */
const ready = '75% 0px';

/**
 * Which sections of a long form have their questions drawn, all of them being on one page. At every
 * key a browser looks at each field of the page, so of hundreds of questions only those near what
 * is seen are drawn whole; the others show their words. Shorter forms are drawn whole.
 */
@Injectable()
export class NearSections {
  private readonly document = inject(DOCUMENT);
  private readonly near = signal<ReadonlySet<string>>(new Set());
  private readonly asked = signal(0);
  private readonly watched = new Map<Element, string>();
  private readonly isSparing = computed(
    () => this.asked() > manyQuestions && typeof IntersectionObserver !== 'undefined',
  );
  private observer: IntersectionObserver | undefined;

  /** How many questions are on the page. */
  count(questions: number): void {
    this.asked.set(questions);
  }

  has(sectionId: string): boolean {
    return !this.isSparing() || this.near().has(sectionId);
  }

  /** Draws a section at once: the keyboard is about to come to it. */
  bring(sectionId: string): void {
    this.near.update((near) => new Set([...near, sectionId]));
  }

  /** Follows where the section stands on the page; what is returned ends it. */
  watch(sectionId: string, element: Element): () => void {
    if (typeof IntersectionObserver === 'undefined') return () => undefined;
    this.observer ??= new IntersectionObserver((seen) => this.follow(seen), { rootMargin: ready });
    this.watched.set(element, sectionId);
    this.observer.observe(element);
    return () => {
      this.observer?.unobserve(element);
      this.watched.delete(element);
    };
  }

  private follow(seen: readonly IntersectionObserverEntry[]): void {
    const near = new Set(this.near());
    for (const { target, isIntersecting } of seen) {
      const sectionId = this.watched.get(target);
      if (sectionId === undefined) continue;
      if (isIntersecting) near.add(sectionId);
      // The question that somebody is in stays, wherever they look meanwhile.
      else if (!target.contains(this.document.activeElement)) near.delete(sectionId);
    }
    this.near.set(near);
  }
}
