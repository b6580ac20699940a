import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EditOperation, FormDefinition, Section } from '@sightline/form-engine';
import { Icon } from '../../shared/ui/icon';
import { keyOfPlace, type Place } from '../places';

/** How a place stands out in the outline. */
export interface PlaceMark {
  readonly errors: number;
  readonly warnings: number;
  readonly comments: number;
}

/** Forms up to so many questions are shown unfolded. */
const fewQuestions = 40;

/** Sections and questions in their order: to choose, to move by mouse or keyboard, to add to. */
@Component({
  selector: 'sl-outline',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './outline.html',
  styleUrl: './outline.scss',
})
export class Outline {
  readonly form = input.required<FormDefinition>();
  readonly place = input.required<Place>();
  readonly marks = input<ReadonlyMap<string, PlaceMark>>(new Map());
  readonly chosen = output<Place>();
  readonly moved = output<EditOperation>();
  readonly sectionAdded = output();
  readonly questionAdded = output<number>();

  /** Sections folded or unfolded by hand, by id. */
  private readonly folds = signal<ReadonlyMap<string, boolean>>(new Map());
  private readonly isShort = computed(
    () =>
      this.form().sections.reduce((sum, { questions }) => sum + questions.length, 0) <=
      fewQuestions,
  );
  protected readonly lists = computed(() =>
    this.form().sections.map((_section, at) => `sl-questions-${at}`),
  );
  protected readonly current = computed(() => keyOfPlace(this.place()));

  protected isOpen({ id }: Section, at: number): boolean {
    const place = this.place();
    const isHere = place.kind !== 'form' && place.section === at;
    return this.folds().get(id) ?? (this.isShort() || isHere);
  }

  protected fold(section: Section, at: number): void {
    const isOpen = this.isOpen(section, at);
    this.folds.update((folds) => new Map(folds).set(section.id, !isOpen));
  }

  /** What stops publishing stands out more than what is said. */
  protected hasErrors(key: string): boolean {
    return (this.marks().get(key)?.errors ?? 0) > 0;
  }

  protected markWords(key: string): string {
    const mark = this.marks().get(key);
    if (!mark) return '';
    return [
      counted(mark.errors, 'problem'),
      counted(mark.warnings, 'warning'),
      counted(mark.comments, 'open comment'),
    ]
      .filter((words) => words !== '')
      .join(', ');
  }

  protected chooseSection(section: number): void {
    this.chosen.emit({ kind: 'section', section });
  }

  protected chooseQuestion(section: number, question: number): void {
    this.chosen.emit({ kind: 'question', section, question });
  }

  protected dropSection({ previousIndex: from, currentIndex: to }: CdkDragDrop<number>): void {
    if (from !== to) this.moved.emit({ edit: 'move-section', from, to });
  }

  protected dropQuestion(drop: CdkDragDrop<number>): void {
    const from = { section: drop.previousContainer.data, question: drop.previousIndex };
    const to = { section: drop.container.data, question: drop.currentIndex };
    this.moved.emit({ edit: 'move-question', from, to });
  }

  /** Arrows alone go from one line to the next, so that nobody tabs through a long form. */
  protected goByKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const line = event.currentTarget as HTMLElement;
    const lines = [...(line.closest('nav')?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
    const at = lines.indexOf(line);
    event.preventDefault();
    lines[at + step]?.focus();
  }

  /** Alt and an arrow move what the keyboard is on, as the buttons beside its words do. */
  protected moveByKey(event: KeyboardEvent, place: Place): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    if (!event.altKey) {
      this.goByKey(event);
      return;
    }
    event.preventDefault();
    const step = event.key === 'ArrowUp' ? -1 : 1;
    if (place.kind === 'section') {
      const to = place.section + step;
      if (!this.form().sections[to]) return;
      this.moved.emit({ edit: 'move-section', from: place.section, to });
    } else if (place.kind === 'question') {
      const to = { section: place.section, question: place.question + step };
      if (!this.form().sections[to.section]?.questions[to.question]) return;
      this.moved.emit({ edit: 'move-question', from: place, to });
    }
  }
}

function counted(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
