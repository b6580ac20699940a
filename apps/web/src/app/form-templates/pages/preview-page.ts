import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { PreviewPane } from '../components/preview-pane';
import { DraftStore } from '../draft-store';

/** The draft as it now is, filled as an auditor would. */
@Component({
  selector: 'sl-preview-page',
  imports: [PreviewPane],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.form(); as form) {
      <sl-preview-pane [form]="form" [canEdit]="true" (questionChosen)="open($event)" />
    }
  `,
})
export class PreviewPage {
  protected readonly store = inject(DraftStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected open(question: string): void {
    void this.router.navigate(['../edit'], {
      relativeTo: this.route,
      queryParams: { question },
    });
  }
}
