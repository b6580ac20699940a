import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { gradeLabels, type AuditUnit } from '@sightline/domain';
import {
  proposeId,
  type EditOperation,
  type FormDefinition,
  type FormParts,
  type GradeScale,
  type SettingValues,
} from '@sightline/form-engine';
import { Icon } from '../../shared/ui/icon';
import { EditorGroup } from '../fields/editor-group';
import { PickField, type Pick } from '../fields/pick-field';
import { TextField } from '../fields/text-field';
import { unitPicks } from '../question-words';
import { ChecksEditor } from './checks-editor';
import { ScaleEditor } from './scale-editor';

interface NamedScale {
  readonly name: string;
  readonly scale: GradeScale;
  readonly users: string;
}

/** The form as a whole: title, introduction, the scales its grades are on, what its checks go by. */
@Component({
  selector: 'sl-form-editor',
  imports: [ChecksEditor, EditorGroup, Icon, MatButton, PickField, ScaleEditor, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './form-editor.html',
  styleUrl: './question-editor.scss',
})
export class FormEditor {
  readonly form = input.required<FormDefinition>();
  /** What the partnership has set for all of its forms. */
  readonly partnership = input<SettingValues>({});
  readonly edited = output<EditOperation>();

  protected readonly units: readonly Pick[] = unitPicks;
  protected readonly scales = computed<readonly NamedScale[]>(() =>
    Object.entries(this.form().scales).map(([name, scale]) => {
      const users = this.form()
        .sections.flatMap(({ questions }) => questions)
        .filter((question) => question.kind === 'grade' && question.scale === name)
        .map(({ id }) => id);
      return { name, scale, users: users.join(', ') };
    }),
  );

  protected set(parts: FormParts): void {
    this.edited.emit({ edit: 'change-form', parts });
  }

  protected setUnit(code: string): void {
    this.set({ unit: code as AuditUnit });
  }

  protected setScale(name: string, scale: GradeScale): void {
    this.edited.emit({ edit: 'set-scale', name, scale });
  }

  protected recode(scale: string, codes: { readonly from: string; readonly to: string }): void {
    this.edited.emit({ edit: 'rename-grade', scale, ...codes });
  }

  /** Begins with the four grades, which nearly every scale is a rewording of. */
  protected addScale(): void {
    const name = proposeId('scale', Object.keys(this.form().scales));
    const points = (['O', 'G', 'RI', 'I'] as const).map((code) => ({
      code,
      label: gradeLabels[code],
    }));
    this.edited.emit({ edit: 'set-scale', name, scale: { label: 'New scale', points } });
  }
}
