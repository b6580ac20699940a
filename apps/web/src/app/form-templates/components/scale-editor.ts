import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  EnvironmentInjector,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { GradePoint, GradeScale } from '@sightline/form-engine';
import { Icon } from '../../shared/ui/icon';
import { IdField } from '../fields/id-field';
import { focusAfter, lastIn } from '../fields/keep-focus';
import { RowTools } from '../fields/row-tools';
import { TextField } from '../fields/text-field';
import { TickField } from '../fields/tick-field';
import { freeName, withItem, withMoved, withoutGaps, withoutItem } from '../list-edits';

/** A scale with its grades, best first, and what each of them means. */
@Component({
  selector: 'sl-scale-editor',
  imports: [Icon, IdField, MatButton, RowTools, TextField, TickField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-text-field
      label="Name of the scale"
      [value]="scale().label"
      [most]="200"
      (typed)="changed.emit({ label: $event, points: scale().points })"
    />
    <p class="sl-soft sl-small">Best first, as the auditor sees them.</p>
    <ol>
      @for (point of scale().points; track $index; let at = $index) {
        <li>
          <div class="head">
            <sl-text-field
              [label]="'Grade ' + (at + 1)"
              [value]="point.label"
              [most]="200"
              (typed)="write(at, { label: $event })"
            />
            <sl-id-field
              label="Code"
              [value]="point.code"
              [taken]="codes()"
              (renamed)="recoded.emit({ from: point.code, to: $event })"
            />
            <sl-row-tools
              [name]="'grade ' + (point.label || at + 1)"
              [at]="at"
              [count]="scale().points.length"
              (moved)="move(at, $event)"
              (removed)="remove(at)"
            />
          </div>
          <sl-text-field
            label="Descriptor"
            blank="optional"
            [isLong]="true"
            [value]="point.descriptor"
            (typed)="write(at, { descriptor: $event || undefined })"
          />
          <sl-text-field
            label="Evidence needed"
            blank="optional"
            [most]="1000"
            [value]="point.evidenceNeeded"
            (typed)="write(at, { evidenceNeeded: $event || undefined })"
          />
          <sl-tick-field
            label="Not a grade: counted in no figure"
            [isOn]="point.outsideScale === true"
            (changed)="write(at, { outsideScale: $event || undefined })"
          />
        </li>
      }
    </ol>
    <button type="button" matButton="outlined" (click)="add()">
      <sl-icon name="add" /> Add a grade
    </button>
  `,
  styleUrl: './scale-editor.scss',
})
export class ScaleEditor {
  readonly scale = input.required<GradeScale>();
  readonly changed = output<GradeScale>();
  /** A grade's code given another name; what names the code must follow it. */
  readonly recoded = output<{ readonly from: string; readonly to: string }>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(EnvironmentInjector);
  protected readonly codes = computed(() => this.scale().points.map(({ code }) => code));

  protected write(at: number, change: Partial<GradePoint>): void {
    const point = this.scale().points[at];
    if (point) this.take(withItem(this.scale().points, at, withoutGaps({ ...point, ...change })));
  }

  protected move(from: number, to: number): void {
    this.take(withMoved(this.scale().points, from, to));
  }

  protected remove(at: number): void {
    this.take(withoutItem(this.scale().points, at));
  }

  protected add(): void {
    this.take([...this.scale().points, { code: freeName('g', this.codes()), label: '' }]);
    focusAfter(this.injector, () => lastIn(this.host.nativeElement, '.head sl-text-field input'));
  }

  private take(points: readonly GradePoint[]): void {
    this.changed.emit({ label: this.scale().label, points });
  }
}
