import { ChangeDetectionStrategy, Component } from '@angular/core';
import { EmptyState } from '../../shared/ui/empty-state';
import { SectionHeader } from '../../shared/ui/section-header';

@Component({
  selector: 'sl-report-page',
  imports: [EmptyState, SectionHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <sl-section-header title="Report" />
    <sl-empty-state icon="report" title="The draft report will be here" />
  `,
})
export class ReportPage {}
