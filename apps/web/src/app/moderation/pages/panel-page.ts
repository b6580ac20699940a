import { ChangeDetectionStrategy, Component } from '@angular/core';
import { EmptyState } from '../../shared/ui/empty-state';
import { SectionHeader } from '../../shared/ui/section-header';

@Component({
  selector: 'sl-panel-page',
  imports: [EmptyState, SectionHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <sl-section-header title="Panel" />
    <sl-empty-state icon="judge" title="The cases to moderate will be here" />
  `,
})
export class PanelPage {}
