import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { VisibleSection } from '@sightline/form-engine';
import { Icon } from '../../shared/ui/icon';
import { findQuestions } from '../find-questions';

/** Looks for a question by its words and leads to it; arrows and Enter choose from what is found. */
@Component({
  selector: 'sl-find-in-form',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'search' },
  templateUrl: './find-in-form.html',
  styleUrl: './find-in-form.scss',
})
export class FindInForm {
  readonly sections = input.required<readonly VisibleSection[]>();
  readonly chosen = output<string>();
  /** Left without choosing: the keyboard goes back to where it was. */
  readonly left = output();

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly wanted = signal('');
  private readonly marked = signal(0);
  protected readonly found = computed(() => findQuestions(this.sections(), this.wanted()));
  protected readonly isOpen = computed(() => this.wanted().trim() !== '');
  protected readonly active = computed(() => Math.min(this.marked(), this.found().length - 1));
  protected readonly count = computed(() => {
    const { length } = this.found();
    return length === 0 ? 'No question has these words' : `${length} found`;
  });

  focus(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  protected look(event: Event): void {
    this.wanted.set((event.target as HTMLInputElement).value);
    this.marked.set(0);
  }

  protected follow(event: KeyboardEvent): void {
    const last = this.found().length - 1;
    if (event.key === 'Escape') return this.leave(event);
    if (event.key === 'Enter') return this.choose(this.found()[this.active()]?.id);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || last < 0) return;
    event.preventDefault();
    this.marked.set((this.active() + step + last + 1) % (last + 1));
  }

  protected choose(questionId: string | undefined): void {
    if (questionId === undefined) return;
    this.clear();
    this.chosen.emit(questionId);
  }

  private leave(event: Event): void {
    event.preventDefault();
    this.clear();
    this.left.emit();
  }

  private clear(): void {
    this.wanted.set('');
    this.box().nativeElement.value = '';
  }
}
