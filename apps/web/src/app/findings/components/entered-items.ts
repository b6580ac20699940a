import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { errorWords } from '../../shared/forms/field-errors';
import { Icon } from '../../shared/ui/icon';
import { itemForm, type ItemForm, itemPartLabels, itemParts, sumOf } from '../entered-forms';
import type { Choice } from './finding-dialog';

/** The items of a past audit: what was asked, its counts, and the question it stands beside. */
@Component({
  selector: 'sl-entered-items',
  imports: [
    Icon,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './entered-items.html',
  styleUrl: './entered-rows.scss',
})
export class EnteredItems {
  readonly items = input.required<FormArray<ItemForm>>();
  /** Compliance questions of the form; empty until one is chosen. */
  readonly questions = input.required<readonly Choice[]>();

  private readonly build = inject(NonNullableFormBuilder);
  protected readonly parts = itemParts;
  protected readonly labels = itemPartLabels;
  protected readonly errorWords = errorWords;

  protected add(): void {
    this.items().push(itemForm(this.build));
  }

  protected remove(index: number): void {
    this.items().removeAt(index);
  }

  protected sumOf({ controls }: ItemForm): number {
    return sumOf(itemParts.map((part) => controls[part]));
  }

  /** The total is looked at again when a part of it has changed. */
  protected checkTotal({ controls: { total } }: ItemForm): void {
    total.updateValueAndValidity();
  }

  protected checkDifference({ controls: { difference } }: ItemForm): void {
    difference.updateValueAndValidity();
  }
}
