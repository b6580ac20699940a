import { ChangeDetectionStrategy, Component } from '@angular/core';
import { EmptyState } from '../../shared/ui/empty-state';
import { SectionHeader } from '../../shared/ui/section-header';

@Component({
  selector: 'sl-scope-page',
  imports: [EmptyState, SectionHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <sl-section-header title="Scope" />
    <sl-empty-state icon="plan" title="Purpose, key lines of enquiry and dates will be here" />
  `,
})
export class ScopePage {}
