import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { IdeaView } from '@sightline/contracts';
import { ideaPriorityLabels, type IdeaAct } from '@sightline/domain';
import { ReasonList } from '../../audits/components/reason-list';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { loader } from '../../shared/http/loader';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { StatusChip } from '../../shared/ui/status-chip';
import { IdeaChip } from '../components/idea-chip';
import { IdeaActs } from '../idea-acts';
import { ThemesApi } from '../themes-api';

/** One idea of the register: why, by whom, and what was decided. */
@Component({
  selector: 'sl-idea-page',
  imports: [
    Icon,
    IdeaChip,
    InstantPipe,
    Loading,
    MatButtonModule,
    PageHeader,
    ProblemNote,
    ReasonList,
    RouterLink,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    @if (idea.value(); as view) {
      <sl-page-header [title]="view.title" [breadcrumbs]="trail">
        <div slMeta class="sl-row">
          <sl-idea-chip [status]="view.status" />
          <span>{{ priorities[view.priority] }} priority</span>
        </div>
        <div slActions class="sl-row">
          @if (view.canEdit) {
            <a matButton [routerLink]="['/programme/themes', view.id, 'edit']">
              <sl-icon name="edit" /> Change the idea
            </a>
          }
        </div>
      </sl-page-header>
      <section class="sl-stack sl-stack-tight" aria-labelledby="why">
        <h2 id="why">Why this theme</h2>
        <sl-reason-list [reasons]="view.reasons" />
        <p class="sl-soft">Proposed by {{ view.proposedBy }}, {{ view.proposedAt | slInstant }}.</p>
      </section>
      <section class="sl-stack sl-stack-tight" aria-labelledby="decision">
        <h2 id="decision">Decision</h2>
        @if (view.decision; as decision) {
          <p>{{ verbs[view.status] }} by {{ decision.by }}, {{ decision.at | slInstant }}.</p>
          @if (decision.reason; as reason) {
            <p>“{{ reason }}”</p>
          }
        } @else {
          <p class="sl-soft">It waits for a decision.</p>
        }
        @if (view.audit; as audit) {
          <p class="sl-row">
            <span
              >It is the audit
              <a [routerLink]="['/audits', audit.id]"
                >{{ audit.theme }}, {{ audit.yearLabel }} quarter {{ audit.quarter }}</a
              ></span
            >
            <sl-status-chip kind="audit" [status]="audit.status" />
          </p>
        }
        @if (view.acts.length > 0) {
          <div class="sl-row sl-no-print">
            @if (may('take-up')) {
              <a matButton="filled" [routerLink]="['/programme/themes', view.id, 'take-up']"
                >Take it up as an audit</a
              >
            }
            @if (may('not-now')) {
              <button matButton="outlined" type="button" (click)="decide(view, 'not-now')">
                Not now…
              </button>
            }
            @if (may('drop')) {
              <button matButton="outlined" type="button" (click)="decide(view, 'drop')">
                Drop…
              </button>
            }
            @if (may('bring-back')) {
              <button matButton="outlined" type="button" (click)="decide(view, 'bring-back')">
                Bring it back
              </button>
            }
          </div>
        }
      </section>
    } @else if (idea.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="idea.reload()" />
    } @else {
      <sl-loading label="Loading the idea" />
    }
  `,
})
export class IdeaPage {
  readonly ideaId = input.required<string>();

  private readonly api = inject(ThemesApi);
  private readonly acts = inject(IdeaActs);

  protected readonly trail = [
    { label: 'Programme', link: '/programme' },
    { label: 'Theme register', link: '/programme/themes' },
  ];
  protected readonly verbs = {
    ...{ open: '', 'taken-up': 'Taken up', 'not-now': 'Put off', dropped: 'Dropped' },
  };
  protected readonly priorities = ideaPriorityLabels;
  protected readonly idea = loader(() => this.api.view(this.ideaId()));
  private readonly allowed = computed(() => this.idea.value()?.acts ?? []);

  protected may(act: IdeaAct): boolean {
    return this.allowed().includes(act);
  }

  protected async decide(view: IdeaView, act: Exclude<IdeaAct, 'take-up'>): Promise<void> {
    const changed = await this.acts.ask(view, act);
    if (changed) this.idea.set(changed);
  }
}
