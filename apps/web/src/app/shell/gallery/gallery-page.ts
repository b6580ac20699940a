import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { ReasonDto } from '@sightline/contracts';
import { addDays, auditStatuses, caseStatuses, grades, returnStatuses } from '@sightline/domain';
import { complianceAnswers } from '@sightline/form-engine';
import { checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import type { ClientProblem } from '../../shared/http/client-problem';
import { AbsenceMark } from '../../shared/ui/absence-mark';
import { Chip, type Tone } from '../../shared/ui/chip';
import { ComplianceMark } from '../../shared/ui/compliance-mark';
import { Confirm } from '../../shared/ui/confirm';
import { DataTable } from '../../shared/ui/data-table';
import { Due } from '../../shared/ui/due';
import { EmptyState } from '../../shared/ui/empty-state';
import { GradeBar } from '../../shared/ui/grade-bar';
import { GradeMark } from '../../shared/ui/grade-mark';
import { Icon } from '../../shared/ui/icon';
import { type IconName, icons } from '../../shared/ui/icons';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { Person } from '../../shared/ui/person';
import { ProblemNote } from '../../shared/ui/problem';
import { Progress } from '../../shared/ui/progress';
import { SortButton, SortHeader } from '../../shared/ui/sort-header';
import { type Sort, sorted } from '../../shared/ui/sort';
import { StatusChip } from '../../shared/ui/status-chip';
import { type Step, TabsNav } from '../../shared/ui/tabs-nav';

interface SampleRow {
  readonly theme: string;
  readonly cases: number;
  readonly returned: number;
}

const fault: ClientProblem = {
  type: 'about:blank',
  title: 'Something went wrong on our side',
  status: 500,
  code: 'server.error',
  detail: 'Nothing was changed. Try again in a moment.',
  requestId: '01J9-EXAMPLE',
};

/** Every building block with made-up content: to look at, and for the accessibility check. */
@Component({
  selector: 'sl-gallery-page',
  imports: [
    AbsenceMark,
    Chip,
    ComplianceMark,
    DataTable,
    Due,
    EmptyState,
    GradeBar,
    GradeMark,
    Icon,
    Loading,
    MatButton,
    MatCheckbox,
    MatFormFieldModule,
    MatInput,
    MatRadioModule,
    MatSelectModule,
    PageHeader,
    Person,
    ProblemNote,
    Progress,
    ReactiveFormsModule,
    SortButton,
    SortHeader,
    StatusChip,
    TabsNav,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page', role: 'main' },
  templateUrl: './gallery-page.html',
})
export class GalleryPage {
  protected readonly today = '2017-09-20';
  protected readonly dueDays = [-3, 0, 1, 5, 30].map((count) => addDays(this.today, count));
  protected readonly tones: readonly Tone[] = [
    'quiet',
    'todo',
    'doing',
    'waiting',
    'attention',
    'done',
    'danger',
  ];
  protected readonly returnStatuses = returnStatuses;
  protected readonly auditStatuses = auditStatuses;
  protected readonly caseStatuses = caseStatuses;
  protected readonly grades = [...grades].reverse();
  protected readonly complianceAnswers = complianceAnswers;
  protected readonly iconNames = Object.keys(icons) as IconName[];
  protected readonly fault = fault;
  protected readonly missing: ClientProblem = {
    ...fault,
    title: 'Not found',
    status: 404,
    code: 'record.not-found',
    detail: undefined,
  };
  protected readonly steps: readonly Step[] = [
    { label: 'Scope', link: '.', state: 'done' },
    { label: 'Sample', link: './sample', state: 'done' },
    {
      label: 'Returns',
      link: './returns',
      state: 'current',
      note: 'Two returns are late: Police, case SGO-07 and Health provider, case SGO-09.',
    },
    { label: 'Panel', link: './panel', state: 'to-come' },
    { label: 'Findings', link: './findings', state: 'to-come' },
    { label: 'Report', link: './report', state: 'to-come' },
    { label: 'Trail', link: './trail', state: 'aside' },
  ];

  protected readonly sort = signal<Sort | null>({ key: 'theme', direction: 'ascending' });
  protected readonly rows = computed(() =>
    sorted<SampleRow>(
      [
        { theme: 'Special guardianship orders', cases: 10, returned: 61 },
        { theme: 'Child sexual exploitation', cases: 8, returned: 40 },
        { theme: 'Neglect in early years', cases: 12, returned: 0 },
      ],
      this.sort(),
      {
        theme: (row) => row.theme,
        cases: (row) => row.cases,
        returned: (row) => row.returned,
      },
    ),
  );

  protected readonly errorWords = errorWords;
  protected readonly checkForm = checkForm;
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', fromDto(ReasonDto, 'reason')],
    method: ['macfa'],
  });

  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  protected async postpone(): Promise<void> {
    const reason = await this.confirm.askReason({
      title: 'Postpone this audit?',
      message: 'Its milestones are kept until it is planned again.',
      verb: 'Postpone the audit',
      reasonLabel: 'Reason',
    });
    if (reason !== null) this.notices.done(`Postponed: ${reason}`);
  }

  protected async withdraw(): Promise<void> {
    const isSure = await this.confirm.ask({
      title: 'Withdraw case SGO-07?',
      message: 'Its returns leave the figures. A reserve can take its place.',
      verb: 'Withdraw the case',
      isDangerous: true,
    });
    if (isSure) this.notices.fault(fault);
  }
}
