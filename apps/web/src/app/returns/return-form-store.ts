import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { ReturnView } from '@sightline/contracts';
import {
  evaluateForm,
  formFlags,
  isIndependent,
  nextUnanswered,
  problemsBySection,
  progressOf,
  submitProblems,
  type Answer,
  type AnswerProblem,
  type Evaluation,
  type FormProgress,
  type VisibleSection,
} from '@sightline/form-engine';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../shared/http/client-problem';
import { keptItems, sameEntries, sameItems, sameParts } from './kept';
import { ReturnsApi } from './returns-api';
import { AnswerSync } from './saving/answer-sync';
import { withChanges } from './saving/merging';
import { answerProblemsOf, byQuestion } from './saving/problem-data';

const nothing: Evaluation['sections'] = [];
const none: Evaluation['spared'] = new Set();
const noProgress: FormProgress = { sections: [], answered: 0, required: 0, isComplete: true };

/**
 * A return opened: what its form shows with the answers of this page, what is wrong and missing,
 * and handing it in. Provided by the page together with AnswerSync, which does the saving.
 */
@Injectable()
export class ReturnFormStore {
  private readonly api = inject(ReturnsApi);
  private readonly sync = inject(AnswerSync);

  private readonly failure = signal<ClientProblem | undefined>(undefined);
  private readonly refusal = signal<ClientProblem | undefined>(undefined);
  private readonly submitting = signal(false);
  private readonly looksForGaps = signal(false);

  readonly view = this.sync.view;
  readonly form = this.sync.form;
  readonly problem = this.failure.asReadonly();
  readonly submitProblem = this.refusal.asReadonly();
  readonly isSubmitting = this.submitting.asReadonly();
  readonly conflicts = this.sync.conflicts;
  readonly phase = this.sync.phase;
  readonly saveFailure = this.sync.failure;
  readonly savedAt = this.sync.savedAt;
  readonly isSending = this.sync.isSending;

  /** The server's answers with this page's over them: what the form shows. */
  readonly answers = computed(() => withChanges(this.view()?.answers ?? {}, this.sync.edits()));
  private readonly evaluation = computed(() => {
    const [form, view] = [this.form(), this.view()];
    return form && view ? evaluateForm(form, this.answers(), view.context) : undefined;
  });
  /** The same objects while the same is shown: at a key only what changed is drawn again. */
  readonly sections = linkedSignal<readonly VisibleSection[], readonly VisibleSection[]>({
    source: () => this.evaluation()?.sections ?? nothing,
    computation: (next, previous) => keptItems(next, previous?.value, showsSame),
  }).asReadonly();
  /** The questions shown that may be left for now, though other answers can require them. */
  readonly spared = computed(() => this.evaluation()?.spared ?? none, {
    equal: (a, b) => sameItems([...a], [...b]),
  });

  /** All that stops the form from being handed in. */
  readonly missing = computed(() => {
    const [form, evaluation] = [this.form(), this.evaluation()];
    return form && evaluation ? submitProblems(form, this.answers(), evaluation) : [];
  });
  readonly progress = linkedSignal<FormProgress, FormProgress>({
    source: () => {
      const evaluation = this.evaluation();
      return evaluation ? progressOf(evaluation, this.answers(), this.missing()) : noProgress;
    },
    computation: (next, previous) => {
      const before = previous?.value;
      const kept = { ...next, sections: keptItems(next.sections, before?.sections, sameParts) };
      return before && sameParts(before, kept) ? before : kept;
    },
  }).asReadonly();
  readonly missingBySection = computed(() => {
    const form = this.form();
    return form ? problemsBySection(form, this.missing()) : [];
  });

  /** What moderation will look at first: worked out here while it is written, else the server's. */
  readonly flags = computed(() => {
    const [form, view] = [this.form(), this.view()];
    if (!form || !view) return [];
    if (!view.isWritable) return view.flags;
    const facts = { auditorIndependent: isIndependent(this.answers()) };
    return formFlags(form, this.answers(), view.context, facts);
  });

  /** By question: what cannot be saved, and, once the person has looked for gaps, what is missing. */
  readonly problems = linkedSignal<
    ReadonlyMap<string, readonly AnswerProblem[]>,
    ReadonlyMap<string, readonly AnswerProblem[]>
  >({
    source: () => {
      const gaps = this.looksForGaps() ? byQuestion(this.missing()) : [];
      return new Map([...gaps, ...this.sync.faults()]);
    },
    computation: (next, previous) => reuseLists(next, previous?.value),
  }).asReadonly();

  /** Questions shown whose answer here is not on the server yet. */
  readonly unsaved = computed(
    () => {
      const shown = this.evaluation()?.visibleIds;
      return [...this.sync.edits().keys()].filter((id) => shown?.has(id) ?? true);
    },
    { equal: sameItems },
  );

  /** Whether the server ever had an answer to the question, as far as this page knows. */
  isSaved(questionId: string): boolean {
    const view = this.view();
    return view?.saved[questionId] !== undefined || view?.answers[questionId] !== undefined;
  }

  async open(id: string): Promise<void> {
    this.failure.set(undefined);
    try {
      const view = await firstValueFrom(this.api.open(id));
      const { definition } = await firstValueFrom(this.api.formVersion(view.templateVersionId));
      this.refusal.set(undefined);
      this.looksForGaps.set(false);
      this.sync.start(view, definition);
    } catch (thrown) {
      this.failure.set(problemOf(thrown));
    }
  }

  /** Takes what an act answered; what is typed and not saved stays. */
  set(view: ReturnView): void {
    this.sync.take(view);
  }

  edit(questionId: string, answer: Answer | null): void {
    this.refusal.set(undefined);
    this.sync.edit(questionId, answer);
  }

  choose(questionId: string, answer: 'mine' | 'theirs'): void {
    this.sync.choose(questionId, answer);
  }

  retry(): void {
    this.sync.retry();
  }

  /** Sends what can be sent; whether everything is on the server then. */
  async flush(): Promise<boolean> {
    await this.sync.flush();
    return this.unsaved().length === 0;
  }

  /** From now on the form shows at each question what is still missing. */
  lookForGaps(): void {
    this.looksForGaps.set(true);
  }

  /** The question to go on with: the next one not answered, or else the first with something missing. */
  nextOpen(afterId?: string): string | undefined {
    const [form, view] = [this.form(), this.view()];
    if (!form || !view) return undefined;
    const next = nextUnanswered(form, this.answers(), view.context, afterId);
    return next?.id ?? this.missing()[0]?.questionId;
  }

  /** Saves what is left and hands the form in, once. Whether it was handed in. */
  async submit(): Promise<boolean> {
    if (this.submitting()) return false;
    this.submitting.set(true);
    this.refusal.set(undefined);
    try {
      if (!(await this.flush())) return false;
      const { id, revision } = this.view()!;
      this.sync.take(await firstValueFrom(this.api.act(id, 'submit', { revision })));
      return true;
    } catch (thrown) {
      await this.refuse(problemOf(thrown));
      return false;
    } finally {
      this.submitting.set(false);
    }
  }

  /** Somebody else changed or handed it in meanwhile, or something is missing: show what is true. */
  private async refuse(problem: ClientProblem): Promise<void> {
    this.refusal.set(problem);
    if (answerProblemsOf(problem).length > 0) this.lookForGaps();
    if (problem.status < 400 || problem.status >= 500) return;
    try {
      this.sync.take(await firstValueFrom(this.api.open(this.view()!.id)));
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    }
  }
}

function showsSame(a: VisibleSection, b: VisibleSection): boolean {
  return a.section === b.section && sameItems(a.questions, b.questions);
}

/** The same lists where nothing changed, so that questions are not drawn again for nothing. */
function reuseLists(
  next: ReadonlyMap<string, readonly AnswerProblem[]>,
  previous: ReadonlyMap<string, readonly AnswerProblem[]> | undefined,
): ReadonlyMap<string, readonly AnswerProblem[]> {
  if (!previous) return next;
  const kept = [...next].map(
    ([id, list]) => [id, keptItems(list, previous.get(id), sameParts)] as const,
  );
  const lists = new Map(kept);
  return sameEntries(lists, previous) ? previous : lists;
}
