import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import type { FigureValues } from '@sightline/report-model';
import { shownNarrative } from '../narrative/shown-narrative';

/** Narrative as it will be read: the safe subset of Markdown, never HTML. */
@Component({
  selector: 'sl-narrative-text',
  imports: [NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-template #runs let-runs>
      @for (run of runs; track $index) {
        @if (run.was) {
          <mark
            >{{ run.text }} <span class="sl-small">({{ run.was }})</span></mark
          >
        } @else if (run.bold && run.italic) {
          <strong
            ><em>{{ run.text }}</em></strong
          >
        } @else if (run.bold) {
          <strong>{{ run.text }}</strong>
        } @else if (run.italic) {
          <em>{{ run.text }}</em>
        } @else {
          <span>{{ run.text }}</span>
        }
      }
    </ng-template>
    @for (block of blocks(); track $index) {
      @switch (block.kind) {
        @case ('heading') {
          <h4>{{ block.text }}</h4>
        }
        @case ('paragraph') {
          <p>
            <ng-container *ngTemplateOutlet="runs; context: { $implicit: block.runs }" />
          </p>
        }
        @case ('quote') {
          <blockquote>
            <ng-container *ngTemplateOutlet="runs; context: { $implicit: block.runs }" />
          </blockquote>
        }
        @case ('list') {
          @if (block.ordered) {
            <ol>
              @for (item of block.items; track $index) {
                <li>
                  <ng-container *ngTemplateOutlet="runs; context: { $implicit: item }" />
                </li>
              }
            </ol>
          } @else {
            <ul>
              @for (item of block.items; track $index) {
                <li>
                  <ng-container *ngTemplateOutlet="runs; context: { $implicit: item }" />
                </li>
              }
            </ul>
          }
        }
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-2);
      max-width: 70ch;
    }

    ul,
    ol {
      display: grid;
      gap: var(--sl-1);
      padding-inline-start: var(--sl-6);
    }

    mark {
      border-radius: 3px;
      background: var(--sl-attention);
      color: var(--sl-on-attention);
    }

    blockquote {
      margin: 0;
      padding-inline-start: var(--sl-4);
      border-inline-start: 3px solid var(--sl-line-strong);
    }
  `,
})
export class NarrativeText {
  readonly narrative = input.required<string>();
  /** What the figures among the words say now; none where the words hold them for good. */
  readonly values = input<FigureValues>();

  protected readonly blocks = computed(() => shownNarrative(this.narrative(), this.values()));
}
