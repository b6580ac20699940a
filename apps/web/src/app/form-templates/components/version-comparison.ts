import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import type { FormDefinition } from '@sightline/form-engine';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { TickField } from '../fields/tick-field';
import { versionRows, type QuestionRow, type SectionRows } from '../version-rows';

/** Two versions side by side: what changed in words, and which questions can be compared. */
@Component({
  selector: 'sl-version-comparison',
  imports: [Chip, DataTable, EmptyState, TickField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './version-comparison.html',
  styles: `
    td {
      vertical-align: top;
    }

    tbody th {
      vertical-align: top;
    }

    ul {
      padding-inline-start: 1rem;
    }

    table {
      min-width: 52rem;
    }

    .words {
      width: 26%;
    }
  `,
})
export class VersionComparison {
  readonly before = input.required<FormDefinition>();
  readonly after = input.required<FormDefinition>();
  readonly beforeName = input.required<string>();
  readonly afterName = input.required<string>();

  protected readonly showsAll = signal(false);
  protected readonly rows = computed(() => versionRows(this.before(), this.after()));
  protected readonly isSame = computed(
    () =>
      this.rows().form.length === 0 &&
      this.rows().sections.every(
        ({ changes, questions }) =>
          changes.length === 0 && questions.every((row) => !isTelling(row)),
      ),
  );
  protected readonly sections = computed<readonly SectionRows[]>(() => {
    if (this.showsAll()) return this.rows().sections;
    return this.rows()
      .sections.map((section) => ({ ...section, questions: section.questions.filter(isTelling) }))
      .filter(({ changes, questions }) => changes.length + questions.length > 0);
  });

  protected changeWords({ id, changes }: QuestionRow): readonly string[] {
    return changes.map(({ words }) => {
      const rest = words.startsWith(`${id} `) ? words.slice(id.length + 1) : words;
      return rest.charAt(0).toUpperCase() + rest.slice(1);
    });
  }

  /** What the changes do not say already. */
  protected reasonsOf(row: QuestionRow): readonly string[] {
    const said = this.changeWords(row);
    return row.comparability.reasons.filter((reason) => !said.includes(reason));
  }
}

function isTelling({ changes, comparability }: QuestionRow): boolean {
  return changes.length > 0 || !comparability.comparable;
}
