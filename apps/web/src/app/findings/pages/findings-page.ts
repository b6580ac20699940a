import { ChangeDetectionStrategy, Component } from '@angular/core';
import { EmptyState } from '../../shared/ui/empty-state';
import { SectionHeader } from '../../shared/ui/section-header';

@Component({
  selector: 'sl-findings-page',
  imports: [EmptyState, SectionHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <sl-section-header title="Findings" />
    <sl-empty-state icon="finding" title="What the returns show will be here" />
  `,
})
export class FindingsPage {}
