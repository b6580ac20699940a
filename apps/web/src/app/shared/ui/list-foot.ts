import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Page } from '@sightline/contracts';
import type { PagedList } from '../http/paged-list';
import { Loading } from './loading';
import { ProblemNote } from './problem';

/** Stands under a list that is read a page at a time: more of it, that it comes, or why it does not. */
@Component({
  selector: 'sl-list-foot',
  imports: [Loading, MatButton, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (list().problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="list().more()" />
    } @else if (list().hasMore()) {
      <button matButton="outlined" type="button" (click)="list().more()">
        {{ list().isLoading() ? 'Reading more…' : more() }}
      </button>
    } @else if (list().isLoading() && list().items().length === 0) {
      <sl-loading [label]="loading()" [lines]="lines()" />
    }
  `,
  styles: `
    :host {
      display: block;
    }

    :host(:empty) {
      display: none;
    }
  `,
})
export class ListFoot {
  readonly list =
    input.required<
      Pick<PagedList<Page<unknown>>, 'problem' | 'hasMore' | 'isLoading' | 'items' | 'more'>
    >();
  /** What the button says. */
  readonly more = input('Show more');
  /** What is being read, for those who do not see the lines. */
  readonly loading = input('Loading');
  readonly lines = input(4);
}
