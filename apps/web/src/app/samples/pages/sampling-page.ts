import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { DrawDto, DrawView, ExcludeRowsDto, SamplingView } from '@sightline/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { WorkspaceStore } from '../../audits/workspace-store';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Confirm } from '../../shared/ui/confirm';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { DrawCard } from '../components/draw-card';
import { DrawForm } from '../components/draw-form';
import { FrameFaults } from '../components/frame-faults';
import { FrameRows } from '../components/frame-rows';
import { FrameSummary } from '../components/frame-summary';
import { ListUpload } from '../components/list-upload';
import { SamplesApi } from '../samples-api';

/** Preparing a sample from a list: the list, the frame that is fixed, and the draws from it. */
@Component({
  selector: 'sl-sampling-page',
  imports: [
    DrawCard,
    DrawForm,
    FrameFaults,
    FrameRows,
    FrameSummary,
    Icon,
    ListUpload,
    Loading,
    MatButtonModule,
    ProblemNote,
    RouterLink,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './sampling-page.html',
})
export class SamplingPage {
  private readonly api = inject(SamplesApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);

  protected readonly store = inject(WorkspaceStore);
  protected readonly isBusy = signal(false);
  protected readonly isBringingAgain = signal(false);
  protected readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly sampling = loader(() => {
    const id = this.auditId();
    return id ? this.api.view(id) : undefined;
  });
  protected readonly frame = computed(() => this.sampling.value()?.frame ?? null);
  /** The newest first. */
  protected readonly draws = computed(() => [...(this.sampling.value()?.draws ?? [])].reverse());
  protected readonly standing = computed(() =>
    this.draws().find(({ status }) => status !== 'void'),
  );
  /** Whether there is anything to do or to say about the list itself. */
  protected readonly hasListPart = computed(() => {
    const view = this.sampling.value();
    if (!view?.frame || view.reading !== null) return true;
    return view.canUpload && this.standing() === undefined;
  });
  protected readonly mayDraw = computed(
    () =>
      this.sampling.value()?.canDraw === true &&
      this.frame()?.status === 'fixed' &&
      this.standing() === undefined,
  );

  protected taken(view: SamplingView): void {
    this.sampling.set(view);
    this.isBringingAgain.set(false);
    this.notices.done(`${view.frame?.rows ?? 0} rows are in the frame`);
  }

  protected async change(act: 'exclude' | 'include', dto: Omit<ExcludeRowsDto, 'revision'>) {
    const { frame } = this;
    const revision = frame()?.revision ?? 0;
    await this.act((id) => this.api.change(id, act, { ...dto, revision }));
  }

  protected async fix(): Promise<void> {
    const frame = this.frame();
    if (!frame) return;
    const bad = frame.exclusions.find(({ code }) => code === 'bad-row')?.rows ?? 0;
    const left = bad === 0 ? '' : ` ${bad} rows that could not be read stay out of it.`;
    const isWanted = await this.confirm.ask({
      title: 'Fix the frame?',
      message: `${frame.eligible} children can be drawn.${left} Its hash is worked out and nothing in it changes any more; to change it, the list is brought in again.`,
      verb: 'Fix the frame',
    });
    if (isWanted) await this.act((id) => this.api.fix(id, frame.revision));
  }

  protected async draw(dto: Omit<DrawDto, 'revision'>): Promise<void> {
    const revision = this.frame()?.revision ?? 0;
    await this.act((id) => this.api.draw(id, { ...dto, revision }));
  }

  protected async makeVoid(draw: DrawView): Promise<void> {
    const reason = await this.confirm.askReason({
      title: `Make draw ${draw.number} void?`,
      message: 'It is kept, and every later certificate says that it was made and why it is void.',
      verb: 'Make it void',
      isDangerous: true,
      reasonLabel: 'Reason',
    });
    if (reason === null) return;
    await this.act(() => this.api.makeVoid(draw.id, reason, draw.revision));
  }

  protected async confirmDraw(draw: DrawView): Promise<void> {
    const rows = draw.strata.flatMap(({ drawn }) => drawn).length;
    const isWanted = await this.confirm.ask({
      title: 'Confirm this sample?',
      message: `${rows} case references are issued. The identities of all children who were not drawn, as cases or reserves, are destroyed and cannot be brought back.`,
      verb: `Issue ${rows} case references`,
    });
    if (!isWanted) return;
    const isDone = await this.act(() => this.api.confirm(draw.id, draw.revision));
    if (!isDone) return;
    await this.store.reload();
    await this.router.navigate(['/audits', this.auditId(), 'sample']);
    this.notices.done('The case references are issued');
  }

  protected async replace(draw: DrawView, row: string): Promise<void> {
    const reason = await this.confirm.askReason({
      title: `Replace ${row}?`,
      message:
        'The next reserve of the same stratum takes its place. Returns that are out for it are withdrawn.',
      verb: 'Replace it',
      reasonLabel: 'Reason, such as a record that cannot be opened',
    });
    if (reason === null) return;
    await this.act(() => this.api.replace(draw.id, { row, reason, revision: draw.revision }));
    await this.store.reload();
  }

  private async act(work: (auditId: string) => Observable<SamplingView>): Promise<boolean> {
    const id = this.auditId();
    if (!id || this.isBusy()) return false;
    this.isBusy.set(true);
    try {
      this.sampling.set(await firstValueFrom(work(id)));
      return true;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      if (problem.code === 'record.stale') await this.sampling.reload();
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
