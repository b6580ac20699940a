import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import { type FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { TemplateSectionView } from '@sightline/contracts';
import { errorWords } from '../../shared/forms/field-errors';
import { Icon } from '../../shared/ui/icon';
import { GuardedField } from '../../shared/words/guarded-field';
import { sectionForm, type SectionForm } from './template-forms';

/** The sections of a report in their order: moved by mouse or keyboard, left out, headed, begun. */
@Component({
  selector: 'sl-template-sections',
  imports: [
    CdkDrag,
    CdkDragHandle,
    CdkDropList,
    GuardedField,
    Icon,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './template-sections.html',
  styleUrl: './template-sections.scss',
})
export class TemplateSections {
  readonly sections = input.required<FormArray<SectionForm>>();
  readonly known = input.required<readonly TemplateSectionView[]>();
  readonly mostOwn = input.required<number>();
  /** Why marked words stay. */
  readonly because = model('');
  readonly changed = output();

  private readonly build = inject(NonNullableFormBuilder);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  /** Said once something has moved, for those who do not see it move. */
  protected readonly said = signal('');
  protected readonly errorWords = errorWords;

  protected factsOf(key: string): TemplateSectionView | undefined {
    return this.known().find((section) => section.key === key);
  }

  protected isOwn(key: string): boolean {
    return key.startsWith('own-');
  }

  protected mayAdd(): boolean {
    const own = this.sections().controls.filter(({ value }) => this.isOwn(value.key ?? ''));
    return own.length < this.mostOwn();
  }

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.move(previousIndex, currentIndex);
  }

  /** By its buttons the focus goes with the section. */
  protected moveBy(from: number, step: 1 | -1): void {
    this.move(from, from + step);
    const place = step === 1 ? 'down' : 'up';
    this.focus(`[data-move="${from + step}-${place}"]:not([disabled]), [data-at="${from + step}"]`);
  }

  protected add(): void {
    const key = `own-${crypto.randomUUID().slice(0, 8)}`;
    const section = { key, isOn: true, title: '', words: '' };
    this.sections().insert(0, sectionForm(this.build, section));
    this.changed.emit();
    this.said.set('A section is added at the top');
    this.focus('[data-at="0"] input[type="text"]', true);
  }

  protected remove(at: number): void {
    this.sections().removeAt(at);
    this.changed.emit();
    this.said.set('The section is taken out');
    this.focus(`[data-at="${Math.max(0, at - 1)}"]`);
  }

  private move(from: number, to: number): void {
    const sections = this.sections();
    const section = sections.at(from);
    if (from === to || to < 0 || to >= sections.length) return;
    sections.removeAt(from);
    sections.insert(to, section);
    this.changed.emit();
    const title = section.getRawValue().title;
    this.said.set(`${title} is now ${to + 1} of ${sections.length}`);
  }

  private focus(selector: string, opens = false): void {
    afterNextRender(
      () => {
        const element = this.host.nativeElement;
        if (opens) element.querySelector('details')?.setAttribute('open', '');
        element.querySelector<HTMLElement>(selector)?.focus();
      },
      { injector: this.injector },
    );
  }
}
