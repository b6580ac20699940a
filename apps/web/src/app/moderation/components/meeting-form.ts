import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import {
  AttendanceDto,
  attendanceLabels,
  attendances,
  DeputyDto,
  InterestDto,
  WritePanelMeetingDto,
  type Attendance,
  type DeputyView,
  type InterestView,
  type PanelMeetingView,
} from '@sightline/contracts';
import { applyFieldProblems, checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import type { ClientProblem } from '../../shared/http/client-problem';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';

type AgencyLine = PanelMeetingView['agencies'][number];

/** Who came to the panel, whose place somebody took, and the interests that were declared. */
@Component({
  selector: 'sl-meeting-form',
  imports: [
    DataTable,
    GuardedField,
    Icon,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './meeting-form.html',
  styleUrl: './meeting-form.scss',
})
export class MeetingForm {
  readonly view = input.required<PanelMeetingView>();
  readonly isSaving = input(false);
  readonly problem = input<ClientProblem | null>(null);
  readonly recorded = output<WritePanelMeetingDto>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly build = inject(NonNullableFormBuilder);

  protected readonly attendances = attendances;
  protected readonly labels = attendanceLabels;
  protected readonly errorWords = errorWords;
  protected readonly unplaced = signal<readonly string[]>([]);
  protected readonly form = this.build.group({
    quorum: [3, fromDto(WritePanelMeetingDto, 'quorum')],
    agencies: new FormArray<ReturnType<MeetingForm['agencyLine']>>([]),
    others: [''],
    interests: new FormArray<ReturnType<MeetingForm['interestLine']>>([]),
    deputies: new FormArray<ReturnType<MeetingForm['deputyLine']>>([]),
  });
  private readonly given = toSignal(this.form.valueChanges);
  /** As the form stands, before it is recorded. */
  protected readonly standing = computed(() => {
    this.given();
    const { agencies, quorum } = this.form.getRawValue();
    const attended = agencies.filter(({ attendance }) => attendance === 'attended').length;
    return { attended, isQuorate: quorum > 0 && attended >= quorum };
  });

  constructor() {
    effect(() => {
      const view = this.view();
      untracked(() => this.fill(view));
    });
    effect(() => {
      const problem = this.problem();
      untracked(() => this.unplaced.set(problem ? applyFieldProblems(this.form, problem) : []));
    });
  }

  protected addInterest(): void {
    const agencyId = this.view().agencies[0]?.agency.id ?? '';
    const interest = { agencyId, caseId: null, words: '', hasWithdrawn: true, because: null };
    this.form.controls.interests.push(this.interestLine(interest));
  }

  protected addDeputy(): void {
    const caseId = this.view().cases[0]?.id ?? '';
    this.form.controls.deputies.push(this.deputyLine({ caseId, chairedBy: '' }));
  }

  protected record(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const { quorum, agencies, others, interests, deputies } = this.form.getRawValue();
    this.recorded.emit({
      quorum: Number(quorum),
      agencies: agencies.flatMap(({ agencyId, attendance, who }) =>
        attendance === '' ? [] : [{ agencyId, attendance, who }],
      ),
      others: others.split('\n').filter((line) => line.trim() !== ''),
      interests: interests.map(({ caseId, because, ...interest }) => ({
        ...{ ...interest, ...whyTheyStay(because) },
        ...(caseId === '' ? undefined : { caseId }),
      })),
      deputies,
      revision: this.view().revision,
    });
  }

  private fill(view: PanelMeetingView): void {
    const { agencies, interests, deputies } = this.form.controls;
    for (const lines of [agencies, interests, deputies]) lines.clear({ emitEvent: false });
    for (const line of view.agencies) agencies.push(this.agencyLine(line), { emitEvent: false });
    for (const one of view.interests) {
      interests.push(this.interestLine(one), { emitEvent: false });
    }
    for (const one of view.deputies) deputies.push(this.deputyLine(one), { emitEvent: false });
    this.form.patchValue({ quorum: view.quorum, others: view.others.join('\n') });
    this.form.markAsPristine();
  }

  private agencyLine({ agency, attendance, who }: AgencyLine) {
    const came: Attendance | '' = attendance ?? '';
    return this.build.group({
      agencyId: [agency.id],
      attendance: [came],
      who: [who, fromDto(AttendanceDto, 'who')],
    });
  }

  private interestLine({ agencyId, caseId, words, hasWithdrawn, because }: InterestView) {
    return this.build.group({
      agencyId: [agencyId],
      caseId: [caseId ?? ''],
      words: [words, fromDto(InterestDto, 'words')],
      hasWithdrawn: [hasWithdrawn],
      because: [because ?? ''],
    });
  }

  private deputyLine({ caseId, chairedBy }: DeputyView) {
    return this.build.group({
      caseId: [caseId],
      chairedBy: [chairedBy, fromDto(DeputyDto, 'chairedBy')],
    });
  }
}
