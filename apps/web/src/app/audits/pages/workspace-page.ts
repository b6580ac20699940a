import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageHeader } from '../../shared/ui/page-header';
import { type Step, TabsNav } from '../../shared/ui/tabs-nav';

/** The frame of one audit: its head and the steps of the work. */
@Component({
  selector: 'sl-workspace-page',
  imports: [PageHeader, RouterOutlet, TabsNav],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-page-header title="Audit" [breadcrumbs]="[{ label: 'Programme', link: '/programme' }]" />
    <sl-tabs-nav label="Steps of the audit" [steps]="steps" />
    <router-outlet />
  `,
})
export class WorkspacePage {
  readonly auditId = input.required<string>();

  protected readonly steps: readonly Step[] = [
    { label: 'Scope', link: 'scope', state: 'current' },
    { label: 'Sample', link: 'sample', state: 'to-come' },
    { label: 'Returns', link: 'returns', state: 'to-come' },
    { label: 'Panel', link: 'panel', state: 'to-come' },
    { label: 'Findings', link: 'findings', state: 'to-come' },
    { label: 'Report', link: 'report', state: 'to-come' },
    { label: 'Trail', link: 'trail', state: 'aside' },
  ];
}
