import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { JudgeCaseDto } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { type ClientProblem, isRefusal, problemOf } from '../../shared/http/client-problem';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { GradeCell } from '../components/grade-cell';
import { JudgementForm } from '../components/judgement-form';
import { JudgementReading } from '../components/judgement-reading';
import { ModerationApi } from '../moderation-api';
import { rangeWords } from '../panel-words';
import { RoomBar } from '../room/room-bar';
import { RoomCases } from '../room/room-cases';
import { RoomCompare } from '../room/room-compare';
import { RoomNotes } from '../room/room-notes';
import { RoomPresenting } from '../room/room-presenting';
import { RoomStore } from '../room/room-store';
import { UnrecordedWords } from '../room/unrecorded-words';

/** The room of the panel: what the chair records, everybody in it sees. */
@Component({
  selector: 'sl-room-page',
  imports: [
    Chip,
    DataTable,
    EmptyState,
    GradeCell,
    Icon,
    JudgementForm,
    JudgementReading,
    Loading,
    MatButtonModule,
    ProblemNote,
    RoomBar,
    RoomCases,
    RoomCompare,
    RoomNotes,
    RoomPresenting,
    RouterLink,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [RoomStore, UnrecordedWords],
  host: { class: 'sl-stack' },
  templateUrl: './room-page.html',
  styleUrl: './room-page.scss',
})
export class RoomPage {
  private readonly api = inject(ModerationApi);
  private readonly notices = inject(Notices);
  private readonly workspace = inject(WorkspaceStore);
  protected readonly store = inject(RoomStore);
  protected readonly unrecorded = inject(UnrecordedWords);

  protected readonly isJudging = signal(false);
  protected readonly refusal = signal<ClientProblem | null>(null);
  protected readonly rangeWords = rangeWords;
  protected readonly hereWords = computed(() => {
    const names = this.store.here().map(({ name }) => name);
    return names.length === 0 ? 'Nobody else is here.' : `Here: ${names.join(', ')}`;
  });
  /** Agencies with something to show: those that were never asked are left out. */
  protected readonly lines = computed(() => {
    const view = this.store.shown();
    const inCase = new Set(view?.presenting.map(({ id }) => id));
    return view?.panel.agencies.filter(({ agency }) => inCase.has(agency.id)) ?? [];
  });

  constructor() {
    effect(() => void this.store.open(this.workspace.audit()?.id));
    effect(() => {
      this.store.shownId();
      this.refusal.set(null);
    });
  }

  protected async judge(dto: JudgeCaseDto): Promise<void> {
    const id = this.store.shownId();
    if (!id || this.isJudging()) return;
    this.isJudging.set(true);
    this.refusal.set(null);
    try {
      await firstValueFrom(this.api.judge(id, dto));
      this.notices.done('The judgement is recorded');
      await this.store.refresh();
      await this.workspace.reload();
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status === 422) this.refusal.set(problem);
      else if (isRefusal(problem)) this.notices.fault(problem);
      if (problem.status === 409) await this.store.refresh();
    } finally {
      this.isJudging.set(false);
    }
  }
}
