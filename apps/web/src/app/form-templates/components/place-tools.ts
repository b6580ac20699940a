import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EditOperation, FormDefinition } from '@sightline/form-engine';
import { PickField, type Pick } from '../fields/pick-field';
import { RowTools } from '../fields/row-tools';
import { Icon } from '../../shared/ui/icon';
import type { Place } from '../places';

/** Moves what is being edited, up and down or to another section, and takes it out. */
@Component({
  selector: 'sl-place-tools',
  imports: [Icon, MatButton, PickField, RowTools],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (place(); as here) {
      @if (here.kind === 'section') {
        <sl-row-tools
          [name]="'section ' + name()"
          [at]="here.section"
          [count]="form().sections.length"
          (moved)="moved.emit({ edit: 'move-section', from: here.section, to: $event })"
          (removed)="removed.emit()"
        />
      } @else if (here.kind === 'question') {
        <sl-pick-field
          label="In section"
          [value]="'' + here.section"
          [picks]="sections()"
          (chosen)="moveTo(here.section, here.question, +$event)"
        />
        <sl-row-tools
          [name]="'question ' + name()"
          [at]="here.question"
          [count]="form().sections[here.section]?.questions?.length ?? 1"
          (moved)="moveWithin(here.section, here.question, $event)"
          (removed)="removed.emit()"
        />
        <button type="button" matButton (click)="questionAdded.emit(here.section)">
          <sl-icon name="add" /> Add after it
        </button>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-2);
      align-items: end;
    }

    sl-pick-field {
      width: 12rem;
    }
  `,
})
export class PlaceTools {
  readonly form = input.required<FormDefinition>();
  readonly place = input.required<Place>();
  readonly moved = output<EditOperation>();
  readonly removed = output();
  readonly questionAdded = output<number>();

  protected readonly sections = computed<readonly Pick[]>(() =>
    this.form().sections.map(({ id, title }, at) => ({ code: `${at}`, label: title || id })),
  );
  protected readonly name = computed(() => {
    const place = this.place();
    if (place.kind === 'form') return '';
    const section = this.form().sections[place.section];
    if (place.kind === 'section') return section?.id ?? '';
    return section?.questions[place.question]?.id ?? '';
  });

  protected moveWithin(section: number, from: number, to: number): void {
    this.moved.emit({
      edit: 'move-question',
      from: { section, question: from },
      to: { section, question: to },
    });
  }

  /** To the end of another section. */
  protected moveTo(from: number, question: number, to: number): void {
    const last = this.form().sections[to]?.questions.length ?? 0;
    this.moved.emit({
      edit: 'move-question',
      from: { section: from, question },
      to: { section: to, question: last },
    });
  }
}
