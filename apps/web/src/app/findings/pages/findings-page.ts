import { ChangeDetectionStrategy, Component } from '@angular/core';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';

@Component({
  selector: 'sl-findings-page',
  imports: [EmptyState, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <sl-page-header title="Findings" />
    <sl-empty-state icon="finding" title="What the returns show will be here" />
  `,
})
export class FindingsPage {}
