import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { type MeetingView, RecordMeetingDto } from '@sightline/contracts';
import { representationLabels, representations, financialYearFrom } from '@sightline/domain';
import { firstValueFrom, of } from 'rxjs';
import { AuditsApi } from '../../audits/audits-api';
import { checkForm, errorWords, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import {
  type AgencyForm,
  agencyForms,
  attendanceDtos,
  consideredForm,
  type ConsideredForm,
} from '../meeting-forms';
import { MeetingsApi } from '../meetings-api';

/** Recording a meeting of the subgroup, or putting its record right. */
@Component({
  selector: 'sl-meeting-form-page',
  imports: [
    Icon,
    Loading,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    PageHeader,
    ProblemNote,
    ReactiveFormsModule,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './meeting-form-page.html',
  styleUrl: './meeting-form-page.scss',
})
export class MeetingFormPage {
  readonly meetingId = input<string>();

  private readonly api = inject(MeetingsApi);
  private readonly auditsApi = inject(AuditsApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly build = inject(NonNullableFormBuilder);

  protected readonly trail = [
    { label: 'Programme', link: '/programme' },
    { label: 'Meetings', link: '/programme/meetings' },
  ];
  protected readonly representations = representations;
  protected readonly representationLabels = representationLabels;
  protected readonly errorWords = errorWords;
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');
  protected readonly meeting = loader<MeetingView | null>(() => {
    const id = this.meetingId();
    return id ? this.api.view(id) : of(null);
  });
  /** This year's meetings: whose members are offered again. */
  protected readonly year = loader(() => this.api.year());
  protected readonly agencies = loader(() => this.auditsApi.agencies());
  protected readonly audits = loader(() => this.auditsApi.list());
  protected readonly isReady = computed(
    () =>
      this.meeting.value() !== undefined &&
      this.year.value() &&
      this.agencies.value() &&
      this.audits.value(),
  );
  protected readonly problem = computed(
    () =>
      this.meeting.problem() ??
      this.year.problem() ??
      this.agencies.problem() ??
      this.audits.problem(),
  );
  protected readonly auditChoices = computed(() =>
    [...(this.audits.value() ?? [])]
      .sort((a, b) => b.financialYear - a.financialYear || b.quarter - a.quarter)
      .map(({ id, theme, financialYear }) => ({
        id,
        label: `${theme}, ${financialYearFrom(financialYear)}`,
      })),
  );

  protected readonly form = this.build.group({
    heldOn: ['', fromDto(RecordMeetingDto, 'heldOn')],
    title: ['QA subgroup', fromDto(RecordMeetingDto, 'title')],
    isOnAudit: [true],
    note: ['', fromDto(RecordMeetingDto, 'note')],
    attendance: this.build.array<AgencyForm>([]),
    audits: this.build.array<ConsideredForm>([]),
  });

  constructor() {
    effect(() => {
      if (this.isReady()) untracked(() => this.fill(this.meeting.value() ?? null));
    });
  }

  protected nameOf(row: AgencyForm): string {
    return row.controls.name.value;
  }

  protected addAudit(): void {
    this.form.controls.audits.push(consideredForm(this.build));
  }

  protected removeAudit(index: number): void {
    this.form.controls.audits.removeAt(index);
  }

  protected async save(): Promise<void> {
    if (this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    this.refusal.set('');
    try {
      const { heldOn, title, isOnAudit, note, audits } = this.form.getRawValue();
      const attendance = attendanceDtos(this.form.controls.attendance.controls);
      const dto = { heldOn, title, isOnAudit, note, audits, attendance };
      const meeting = this.meeting.value();
      const saved = await firstValueFrom(
        meeting
          ? this.api.edit(meeting.id, { ...dto, revision: meeting.revision })
          : this.api.record(dto),
      );
      this.notices.done('The record is kept');
      await this.router.navigate(['/programme/meetings', saved.id]);
    } catch (thrown) {
      this.refusal.set(refusalWords(this.form, problemOf(thrown)));
    } finally {
      this.isSaving.set(false);
    }
  }

  private fill(meeting: MeetingView | null): void {
    const last = this.year.value()?.meetings.at(-1);
    const { attendance, audits } = this.form.controls;
    attendance.clear();
    for (const row of agencyForms(this.build, this.agencies.value() ?? [], { meeting, last })) {
      attendance.push(row);
    }
    audits.clear();
    for (const audit of meeting?.audits ?? []) audits.push(consideredForm(this.build, audit));
    if (!meeting) return;
    const { heldOn, title, isOnAudit, note } = meeting;
    this.form.patchValue({ heldOn, title, isOnAudit, note: note ?? '' });
  }
}
