import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import {
  describeCondition,
  type EditOperation,
  type FormDefinition,
  type Section,
  type SectionParts,
} from '@sightline/form-engine';
import { ConditionEditor } from '../conditions/condition-editor';
import { EditorGroup } from '../fields/editor-group';
import { IdField } from '../fields/id-field';
import { TextField } from '../fields/text-field';
import { audienceWords } from '../question-words';
import { AudienceEditor } from './audience-editor';

/** A section: its title, its introduction, when it shows and whom it is asked of. */
@Component({
  selector: 'sl-section-editor',
  imports: [AudienceEditor, ConditionEditor, EditorGroup, IdField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words">
      <sl-text-field
        label="Title"
        [most]="200"
        [value]="section().title"
        (typed)="set({ title: $event })"
      />
      <sl-text-field
        label="Introduction"
        [isLong]="true"
        blank="optional"
        [most]="4000"
        [value]="section().intro"
        (typed)="set({ intro: $event || null })"
      />
      <sl-id-field
        class="id"
        label="Id"
        [value]="section().id"
        [taken]="otherIds()"
        (renamed)="edited.emit({ edit: 'rename-section', at: at(), id: $event })"
      />
    </div>
    <div class="groups">
      <sl-editor-group title="When it shows" [state]="shownWhen()" [isOpen]="!!section().showWhen">
        <sl-condition-editor
          [form]="form()"
          [condition]="section().showWhen"
          [at]="{ section: at() }"
          (changed)="set({ showWhen: $event ?? null })"
        />
      </sl-editor-group>
      <sl-editor-group title="Who is asked" [state]="audience()">
        <sl-audience-editor [askedOf]="section().askedOf" (changed)="set({ askedOf: $event })" />
      </sl-editor-group>
    </div>
  `,
  styleUrl: './question-editor.scss',
})
export class SectionEditor {
  readonly form = input.required<FormDefinition>();
  readonly section = input.required<Section>();
  readonly at = input.required<number>();
  readonly edited = output<EditOperation>();

  protected readonly otherIds = computed(() =>
    this.form()
      .sections.map(({ id }) => id)
      .filter((id) => id !== this.section().id),
  );
  protected readonly audience = computed(() => audienceWords(this.section().askedOf));
  protected readonly shownWhen = computed(() => {
    const { showWhen } = this.section();
    return showWhen ? `When ${describeCondition(this.form(), showWhen)}` : 'Always';
  });

  protected set(parts: SectionParts): void {
    this.edited.emit({ edit: 'change-section', at: this.at(), parts });
  }
}
