import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WorkspaceStore } from '../../audits/workspace-store';
import { loader } from '../../shared/http/loader';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { ComplianceTable } from '../components/compliance-table';
import { FigureButton } from '../components/figure-button';
import { FigureMatrixTable } from '../components/figure-matrix';
import { InferenceNote } from '../components/inference-note';
import { figureGroups } from '../figure-groups';
import { figureMatrices } from '../figure-matrices';
import { FindingsApi } from '../findings-api';

/** Every figure of the audit; each opens the returns it was made from. */
@Component({
  selector: 'sl-figures-page',
  imports: [
    ComplianceTable,
    FigureButton,
    FigureMatrixTable,
    Icon,
    InferenceNote,
    Loading,
    ProblemNote,
    RouterLink,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <sl-section-header
      title="All figures"
      hint="Each figure opens the returns it was made from. Opening a return is recorded on the trail."
    >
      <a slActions class="sl-row" [routerLink]="['/audits', store.audit()?.id, 'findings']">
        <sl-icon name="back" /> Back to the findings
      </a>
    </sl-section-header>
    @if (figures.value(); as shown) {
      <sl-inference-note [figures]="shown" />
      @for (group of groups(); track group.key) {
        <details>
          <summary>{{ group.title }}</summary>
          <dl>
            @for (row of group.rows; track $index) {
              <div>
                <dt>{{ row.name }}</dt>
                <dd>
                  @for (each of row.figures; track each.label) {
                    <span class="figure">
                      <span class="sl-soft sl-small">{{ each.label }}</span>
                      <sl-figure-button
                        [figures]="shown"
                        [of]="row.name + ', ' + each.label"
                        [text]="each.text"
                        [returnIds]="each.returnIds ?? []"
                        [caseIds]="each.caseIds ?? []"
                      />
                    </span>
                  }
                </dd>
              </div>
            }
          </dl>
        </details>
      }
      @for (matrix of matrices(); track matrix.key) {
        <details>
          <summary>{{ matrix.title }}</summary>
          <sl-figure-matrix [figures]="shown" [matrix]="matrix" />
        </details>
      }
      @if (shown.compliance.items.length > 0) {
        <sl-section-header title="Compliance by item and agency" />
        <sl-compliance-table [figures]="shown" />
      } @else {
        <p class="sl-soft">No return has been signed off yet.</p>
      }
    } @else if (figures.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="figures.reload()" />
    } @else {
      <sl-loading label="Loading the figures" [lines]="6" />
    }
  `,
  styles: `
    details {
      padding: var(--sl-3) var(--sl-4);
      border: 1px solid var(--sl-line);
      border-radius: var(--sl-radius);
      background: var(--sl-surface);
    }

    summary {
      font-weight: 600;
      cursor: pointer;
    }

    dl {
      display: grid;
      gap: 0;
      margin: var(--sl-3) 0 0;
    }

    dl > div {
      display: grid;
      grid-template-columns: minmax(12rem, 1fr) minmax(0, 2fr);
      gap: var(--sl-2) var(--sl-4);
      padding: var(--sl-2) 0;
      border-top: 1px solid var(--sl-line);
    }

    dd {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-1) var(--sl-6);
      margin: 0;
    }

    sl-figure-matrix {
      margin-top: var(--sl-3);
    }

    .figure {
      display: inline-flex;
      gap: var(--sl-2);
      align-items: baseline;
    }

    @media (width < 640px) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class FiguresPage {
  private readonly api = inject(FindingsApi);
  protected readonly store = inject(WorkspaceStore);

  protected readonly figures = loader(() => {
    const audit = this.store.audit();
    return audit && !audit.ledBy ? this.api.figures(audit.id) : undefined;
  });
  protected readonly groups = computed(() => {
    const figures = this.figures.value();
    return figures ? figureGroups(figures) : [];
  });
  protected readonly matrices = computed(() => {
    const figures = this.figures.value();
    return figures ? figureMatrices(figures) : [];
  });
}
