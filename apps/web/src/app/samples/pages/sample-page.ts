import { ChangeDetectionStrategy, Component } from '@angular/core';
import { EmptyState } from '../../shared/ui/empty-state';
import { SectionHeader } from '../../shared/ui/section-header';

@Component({
  selector: 'sl-sample-page',
  imports: [EmptyState, SectionHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <sl-section-header title="Sample" />
    <sl-empty-state icon="case" title="The cases of this audit will be here" />
  `,
})
export class SamplePage {}
