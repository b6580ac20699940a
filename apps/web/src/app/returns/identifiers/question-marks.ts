import { DOCUMENT } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '../../shared/ui/icon';
import { questionDomId } from '../../shared/questions/question';
import { IdentifierWatch } from './identifier-watch';
import { KeptMark } from './kept-mark';
import type { MarkedWords } from './marked-words';

/** Roles that are one click away; the others are in a list. */
const shownRoles = 3;

/** What is marked in the answer above, with what may be done about it. */
@Component({
  selector: 'sl-question-marks',
  imports: [Icon, KeptMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-marks.html',
  styleUrl: './question-marks.scss',
})
export class QuestionMarks {
  readonly questionId = input.required<string>();
  readonly marks = input.required<readonly MarkedWords[]>();

  protected readonly watch = inject(IdentifierWatch);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly because = viewChild<ElementRef<HTMLInputElement>>('because');

  /** The mark that is asked about: while it is, the text may be looked at again. */
  protected readonly asked = signal<string | undefined>(undefined);
  protected readonly wrong = signal('');
  protected readonly fieldId = computed(() => `${questionDomId(this.questionId())}-because`);
  protected readonly openMarks = computed(() => {
    const open = this.marks().filter((mark) => !this.watch.keptFor(this.questionId(), mark));
    return open.map((mark, at) => ({ mark, key: keyIn(open, mark, at) }));
  });
  protected readonly keptMarks = computed(() => {
    const kept = this.marks().filter((mark) => this.watch.keptFor(this.questionId(), mark));
    return [...new Map(kept.map((mark) => [mark.words.toLowerCase(), mark])).values()];
  });

  protected first({ replacements }: MarkedWords): readonly string[] {
    return replacements.slice(0, shownRoles);
  }

  protected others({ replacements }: MarkedWords): readonly string[] {
    return replacements.slice(shownRoles);
  }

  protected takeOut(mark: MarkedWords, role?: string): void {
    void this.watch.takeOut(this.questionId(), mark, role);
    this.focusAnswer();
  }

  protected choose(event: Event, mark: MarkedWords): void {
    const role = (event.target as HTMLSelectElement).value;
    if (role !== '') this.takeOut(mark, role);
  }

  protected ask(key: string | undefined): void {
    this.wrong.set('');
    this.asked.set(key);
    const focus = () => this.because()?.nativeElement.focus();
    if (key !== undefined) afterNextRender({ read: focus }, { injector: this.injector });
    else this.focusAnswer();
  }

  protected async keep(event: Event, mark: MarkedWords): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    const reason = this.because()?.nativeElement.value.trim() ?? '';
    if (reason.length < 3) {
      this.wrong.set('Say why it stays, in a few words');
      return;
    }
    const problem = await this.watch.keep(this.questionId(), mark, reason);
    if (problem) {
      this.wrong.set(problem.fields?.[0]?.message ?? problem.detail ?? problem.title);
      return;
    }
    this.ask(undefined);
  }

  /** The button goes with its words: the keyboard returns to the answer it belongs to. */
  private focusAnswer(): void {
    const frame = this.document.getElementById(questionDomId(this.questionId()));
    frame?.querySelector<HTMLElement>('textarea, input[type="text"]')?.focus();
  }
}

/** The same for the same words of a field, wherever they have moved. */
function keyIn(marks: readonly MarkedWords[], { part, words }: MarkedWords, at: number): string {
  const earlier = marks.slice(0, at).filter((one) => one.part === part && one.words === words);
  return `${part} ${words} ${earlier.length}`;
}
