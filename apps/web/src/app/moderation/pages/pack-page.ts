import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { paths, type NotAdmittedDto, type PackView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { apiUrl } from '../../shared/http/api-url';
import { loader } from '../../shared/http/loader';
import { Chip } from '../../shared/ui/chip';
import { Confirm } from '../../shared/ui/confirm';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { StatusChip } from '../../shared/ui/status-chip';
import type { AdmitAnswer, AdmitDialog, AdmitQuestion } from '../components/admit-dialog';
import { CaseChronology } from '../components/case-chronology';
import { GradeCell } from '../components/grade-cell';
import { PackPublication } from '../components/pack-publication';
import { PanelConcerns } from '../components/panel-concerns';
import { ModerationApi } from '../moderation-api';
import { rangeWords, whoseWords } from '../panel-words';

/** The pack of a case: what everybody at the panel has read beforehand. */
@Component({
  selector: 'sl-pack-page',
  imports: [
    CaseChronology,
    Chip,
    DataTable,
    GradeCell,
    Icon,
    Loading,
    MatButtonModule,
    PackPublication,
    PanelConcerns,
    ProblemNote,
    RouterLink,
    SectionHeader,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './pack-page.html',
  styleUrl: './pack-page.scss',
})
export class PackPage {
  readonly caseId = input.required<string>();

  private readonly api = inject(ModerationApi);
  private readonly confirm = inject(Confirm);
  private readonly dialog = inject(MatDialog);
  private readonly notices = inject(Notices);

  protected readonly pack = loader(() => this.api.pack(this.caseId()));
  private readonly isSaving = signal(false);
  protected readonly fileUrl = computed(() => apiUrl(paths.cases, this.caseId(), 'pack', 'file'));
  protected readonly agencies = computed(() =>
    (this.pack.value()?.panel.agencies ?? []).map(({ agency }) => agency),
  );
  protected readonly goodPractice = computed(() =>
    (this.pack.value()?.panel.agencies ?? []).flatMap(({ agency, goodPractice }) =>
      goodPractice.map((text) => ({ agency: agency.shortName, text })),
    ),
  );
  protected readonly concerns = computed(() =>
    (this.pack.value()?.panel.agencies ?? []).filter(({ hasOpenConcern }) => hasOpenConcern),
  );
  protected readonly rangeWords = rangeWords;
  protected readonly whoseWords = whoseWords;

  protected nameOf(agencyId: string): string {
    return this.agencies().find(({ id }) => id === agencyId)?.name ?? '';
  }

  protected async publish(): Promise<void> {
    await this.write((id, revision) => this.api.publishPack(id, { revision }), 'Published');
  }

  protected async recall(): Promise<void> {
    const reason = await this.confirm.askReason({
      title: 'Take the pack back?',
      message:
        'Those who come for an agency can no longer open it. Copies that were downloaded stay ' +
        'with whoever took them; the trail says who did.',
      verb: 'Take it back',
      reasonLabel: 'Why',
      isDangerous: true,
    });
    if (reason === null) return;
    await this.write(
      (id, revision) => this.api.recallPack(id, { revision, reason }),
      'The pack is taken back',
    );
  }

  protected async admit(): Promise<void> {
    const view = this.pack.value();
    if (!view) return;
    const { AdmitDialog: component } = await import('../components/admit-dialog');
    const inCase = view.panel.agencies.filter(
      ({ returnStatus }) => !['not-issued', 'waived', 'withdrawn'].includes(returnStatus),
    );
    const ref = this.dialog.open<AdmitDialog, AdmitQuestion, AdmitAnswer>(component, {
      data: {
        agencies: inCase.map(({ agency }) => agency),
        notAdmitted: view.publication?.notAdmitted ?? [],
      },
      width: '34rem',
    });
    const answer = await firstValueFrom(ref.afterClosed());
    if (!Array.isArray(answer)) return;
    const notAdmitted = answer as NotAdmittedDto[];
    await this.write(
      (id, revision) => this.api.admitToPack(id, { revision, notAdmitted }),
      'Recorded who is admitted',
    );
  }

  private async write(
    act: (id: string, revision: number) => ReturnType<ModerationApi['pack']>,
    done: string,
  ): Promise<void> {
    const view: PackView | undefined = this.pack.value();
    if (!view || this.isSaving()) return;
    this.isSaving.set(true);
    try {
      this.pack.set(await firstValueFrom(act(this.caseId(), view.panel.revision)));
      this.notices.done(done);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      if (problem.status === 409) await this.pack.reload();
    } finally {
      this.isSaving.set(false);
    }
  }
}
