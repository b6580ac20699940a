import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { KnownCheckDto, type ReturnView } from '@sightline/contracts';
import {
  type FamilyMember,
  familyMemberLabels,
  familyMembers,
  type Involvement,
  involvementOf,
  type NilKind,
} from '@sightline/domain';
import { yesNoChoices } from '@sightline/form-engine';
import { validateSync } from 'class-validator';
import type { ClientProblem } from '../../shared/http/client-problem';
import { fieldProblems } from '../../shared/http/client-problem';
import { CheckList } from '../../shared/questions/check-list';
import { RadioList } from '../../shared/questions/radio-list';
import { whyTheyStay } from '../../shared/words/because';
import { TextGuard } from '../../shared/words/text-guard';

type Follows = 'form' | NilKind;

const other = 'Somewhere else';
const systems = [
  'Main record',
  'Paper file',
  'Older record system',
  'Safeguarding team log',
  'E-mail',
  other,
].map((label) => ({ code: label, label }));

const nobody = 'nobody';
const who = [
  ...familyMembers.map((code) => ({ code, label: familyMemberLabels[code] })),
  { code: nobody, label: 'Nobody in the family' },
];

const whenKnown = [
  { code: 'form', label: 'There is something to audit: we will complete the form' },
  { code: 'nothing-in-window', label: 'Known, but nothing in the window' },
  { code: 'record-not-accessible', label: 'The record could not be opened' },
] as const;
const whenNotKnown = [
  { code: 'not-known', label: 'We searched and know nobody in the family' },
  { code: 'record-not-accessible', label: 'The record could not be opened' },
] as const;

/** Known to your agency? One screen that fills A1 to A4 (domain brief, Settled 3). */
@Component({
  selector: 'sl-known-check-form',
  imports: [CheckList, MatButton, RadioList, TextGuard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './known-check-form.html',
  styleUrls: ['../../shared/questions/controls.scss', './known-check-form.scss'],
})
export class KnownCheckForm {
  readonly view = input.required<ReturnView>();
  readonly isSending = input(false);
  readonly problem = input<ClientProblem>();
  readonly answered = output<KnownCheckDto>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  protected readonly who = who;
  protected readonly systems = systems;
  protected readonly yesNo = yesNoChoices;

  protected readonly nobody = nobody;
  /** Codes ticked of the family, or that nobody is known. */
  protected readonly whom = signal<readonly string[]>([]);
  protected readonly known = computed<readonly FamilyMember[]>(() =>
    familyMembers.filter((one) => this.whom().includes(one)),
  );
  protected readonly involvement = computed<Involvement | null>(() =>
    this.whom().length === 0 ? null : involvementOf(this.known()),
  );
  protected readonly follows = signal<Follows>('form');
  protected readonly ticked = signal<readonly string[]>([]);
  protected readonly elsewhere = signal('');
  protected readonly alternatives = signal<'yes' | 'no' | null>(null);
  protected readonly should = signal<'yes' | 'no' | null>(null);
  protected readonly note = signal('');
  /** Why marked words of the note stay. */
  protected readonly because = signal('');
  protected readonly errors = signal<ReadonlyMap<string, string>>(new Map());

  protected readonly asksWhere = computed(() => this.ticked().includes(other));
  protected readonly outcomes = computed(() =>
    this.involvement() === 'not-known' ? whenNotKnown : whenKnown,
  );
  protected readonly isNil = computed(() => this.follows() !== 'form');
  protected readonly verb = computed(() => {
    if (this.involvement() === null) return 'Answer the known check';
    return this.isNil() ? 'Close as a nil return' : 'Yes, we will complete the form';
  });
  protected readonly afterwards = computed(() => {
    if (this.involvement() === null) return '';
    return this.isNil()
      ? 'Nothing more is asked of your agency for this case. It can be reopened if it turns out to be wrong.'
      : 'Next you choose who audits the file. The form does not ask these questions again.';
  });

  constructor() {
    effect(() => {
      const problem = this.problem();
      if (problem) untracked(() => this.showServerErrors(problem));
    });
  }

  protected know(ticked: readonly string[]): void {
    const wasKnown = this.known().length > 0;
    this.whom.set(ticked);
    const isKnown = this.known().length > 0;
    if (isKnown !== wasKnown || !isKnown) this.follows.set(isKnown ? 'form' : 'not-known');
    this.forget('involvement');
  }

  protected follow(code: string): void {
    const found = this.outcomes().find((one) => one.code === code);
    if (found) this.follows.set(found.code);
  }

  protected search(ticked: readonly string[]): void {
    this.ticked.set(ticked);
    this.forget('systemsSearched');
  }

  protected say(field: 'searchedAlternatives' | 'shouldHaveKnown', code: string): void {
    const answer = code === 'yes' ? 'yes' : 'no';
    (field === 'searchedAlternatives' ? this.alternatives : this.should).set(answer);
    this.forget(field);
  }

  protected textIn(event: Event): string {
    return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
  }

  protected send(): void {
    const dto = this.toDto();
    const errors = validateSync(dto).map(
      ({ property, constraints }) =>
        [property, Object.values(constraints ?? {})[0] ?? 'Check this'] as const,
    );
    this.errors.set(new Map(errors));
    if (errors.length > 0) return this.focusFirstError();
    this.answered.emit(dto);
  }

  private toDto(): KnownCheckDto {
    const searched = this.ticked().filter((system) => system !== other);
    const elsewhere = this.elsewhere().trim();
    const follows = this.follows();
    return Object.assign(new KnownCheckDto(), {
      involvement: this.involvement() ?? undefined,
      known: [...this.known()],
      systemsSearched: this.asksWhere() ? [...searched, elsewhere] : searched,
      searchedAlternatives: toBoolean(this.alternatives()),
      shouldHaveKnown: toBoolean(this.should()),
      note: this.note().trim() || undefined,
      ...whyTheyStay(this.because()),
      nilKind: follows === 'form' ? undefined : follows,
      revision: this.view().revision,
    });
  }

  private showServerErrors(problem: ClientProblem): void {
    const found = fieldProblems(problem).map(({ field, message }) => [field, message] as const);
    this.errors.set(new Map(found));
    if (found.length > 0) this.focusFirstError();
  }

  private forget(field: string): void {
    const errors = new Map(this.errors());
    errors.delete(field);
    this.errors.set(errors);
  }

  private focusFirstError(): void {
    const move = () =>
      this.host.nativeElement
        .querySelector('.has-problem')
        ?.querySelector<HTMLElement>('input, textarea')
        ?.focus();
    afterNextRender(move, { injector: this.injector });
  }
}

function toBoolean(answer: 'yes' | 'no' | null): boolean | undefined {
  return answer === null ? undefined : answer === 'yes';
}
