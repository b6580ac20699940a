import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { TemplateVersionView } from '@sightline/contracts';
import { loader } from '../../shared/http/loader';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { VersionComparison } from '../components/version-comparison';
import { PickField, type Pick } from '../fields/pick-field';
import { TemplatesApi } from '../templates-api';

/** Any two versions side by side; which two stands in the address. */
@Component({
  selector: 'sl-compare-page',
  imports: [EmptyState, Loading, PageHeader, PickField, ProblemNote, VersionComparison],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './compare-page.html',
})
export class ComparePage {
  readonly before = input<string>();
  readonly after = input<string>();

  private readonly api = inject(TemplatesApi);
  private readonly router = inject(Router);

  protected readonly forms = loader(() => this.api.list());
  protected readonly earlier = loader(() => this.read(this.before()), { keepsValue: true });
  protected readonly later = loader(() => this.read(this.after()), { keepsValue: true });
  protected readonly versions = computed<readonly Pick[]>(() =>
    (this.forms.value() ?? []).flatMap(({ title, isShipped, versions }) =>
      versions.map(({ id, number }) => ({
        code: id,
        label: `${title}, version ${number}`,
        group: isShipped ? 'Ships with Sightline' : 'Our own',
      })),
    ),
  );

  protected choose(which: 'before' | 'after', versionId: string): void {
    const queryParams = { before: this.before(), after: this.after(), [which]: versionId };
    void this.router.navigate(['/forms/compare'], { queryParams });
  }

  protected name({ definition, number }: TemplateVersionView): string {
    return `${definition.title}, version ${number}`;
  }

  private read(id: string | undefined) {
    return id === undefined || id === '' ? undefined : this.api.version(id);
  }
}
