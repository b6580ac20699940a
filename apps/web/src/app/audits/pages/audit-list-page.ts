import { ChangeDetectionStrategy, Component } from '@angular/core';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';

@Component({
  selector: 'sl-audit-list-page',
  imports: [EmptyState, PageHeader],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-page-header title="Audits" />
    <sl-empty-state icon="audit" title="The audits of this partnership will be here" />
  `,
})
export class AuditListPage {}
