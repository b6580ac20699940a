import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import type {
  ComparedPassage,
  EditionKind,
  PassageChange,
  ReportEditionView,
} from '@sightline/contracts';
import { instantLabel } from '../../shared/format/instants';
import { loader } from '../../shared/http/loader';
import { Chip, type Tone } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { ReportLifeApi } from '../report-life-api';

const labels: Record<PassageChange, string> = {
  same: 'The same',
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
};
const tones: Record<PassageChange, Tone> = {
  ...{ same: 'quiet', added: 'done', removed: 'attention', changed: 'doing' },
};
const kinds: Record<EditionKind, string> = {
  ...{ approved: 'approved', sent: 'as sent to the agencies', draft: 'the draft as it stands' },
};

/** Any two versions of a report beside each other. */
@Component({
  selector: 'sl-versions-page',
  imports: [
    Chip,
    DataTable,
    EmptyState,
    Icon,
    Loading,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    ProblemNote,
    RouterLink,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './versions-page.html',
  styles: `
    .back {
      justify-self: start;
    }

    mat-form-field {
      flex: 1 1 16rem;
      max-width: 26rem;
    }

    .passage {
      max-width: 75ch;
      overflow-wrap: anywhere;
    }

    .passage sl-chip {
      justify-self: start;
    }

    del {
      color: var(--sl-ink-soft);
    }

    ins {
      text-decoration: none;
      border-inline-start: 3px solid var(--sl-on-done);
      padding-inline-start: var(--sl-2);
      display: block;
    }
  `,
})
export class VersionsPage {
  readonly reportId = input.required<string>();

  private readonly api = inject(ReportLifeApi);
  private readonly chosen = signal<{ readonly from: string; readonly to: string } | null>(null);

  protected readonly comparison = loader(
    () => {
      const { from, to } = this.chosen() ?? {};
      return this.api.compare(this.reportId(), from, to);
    },
    { keepsValue: true },
  );
  protected readonly labels = labels;
  protected readonly tones = tones;

  protected choose(from: string, to: string): void {
    this.chosen.set({ from, to });
  }

  protected words({ version, kind, at }: ReportEditionView): string {
    const when = kind === 'draft' ? '' : `, ${instantLabel(at)}`;
    return `Version ${version}, ${kinds[kind]}${when}`;
  }

  protected sameIn(passages: readonly ComparedPassage[]): string {
    const same = passages.filter(({ change }) => change === 'same').length;
    if (same === 0) return '';
    return same === 1 ? 'One passage' : `${same} passages`;
  }
}
