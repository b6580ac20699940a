import type { FormArray, FormControl, FormGroup, NonNullableFormBuilder } from '@angular/forms';
import {
  AssuranceLevelDto,
  TemplateSectionDto,
  WriteReportTemplateDto,
  type AssuranceLevelView,
  type ReportTemplateView,
  type TemplateSectionView,
} from '@sightline/contracts';
import { fromDto } from '../../shared/forms/from-dto';

/** One section as the form holds it; the last two are read only. */
export type SectionForm = FormGroup<{
  readonly key: FormControl<string>;
  readonly isOn: FormControl<boolean>;
  readonly title: FormControl<string>;
  readonly words: FormControl<string>;
}>;

/** A section in its place. */
export function sectionForm(
  build: NonNullableFormBuilder,
  { key, isOn, title, words }: Pick<TemplateSectionView, 'key' | 'isOn' | 'title' | 'words'>,
): SectionForm {
  return build.group({
    key: [key],
    isOn: [isOn],
    title: [title, fromDto(TemplateSectionDto, 'title')],
    words: [words, fromDto(TemplateSectionDto, 'words')],
  });
}

/** A level of assurance in its place, the highest first. */
export type LevelForm = FormGroup<{
  readonly label: FormControl<string>;
  readonly meaning: FormControl<string>;
}>;

export function levelForm(
  build: NonNullableFormBuilder,
  { label, meaning }: AssuranceLevelView,
): LevelForm {
  return build.group({
    label: [label, fromDto(AssuranceLevelDto, 'label')],
    meaning: [meaning, fromDto(AssuranceLevelDto, 'meaning')],
  });
}

/** The whole template. */
export function templateForm(build: NonNullableFormBuilder, view: ReportTemplateView) {
  const sections: FormArray<SectionForm> = build.array(
    view.sections.map((section) => sectionForm(build, section)),
  );
  const assurance: FormArray<LevelForm> = build.array(
    view.assurance.map((level) => levelForm(build, level)),
  );
  return build.group({
    logo: [view.logo, fromDto(WriteReportTemplateDto, 'logo')],
    partnership: [view.partnership, fromDto(WriteReportTemplateDto, 'partnership')],
    accent: [view.accent, fromDto(WriteReportTemplateDto, 'accent')],
    footer: [view.footer, fromDto(WriteReportTemplateDto, 'footer')],
    classification: [view.classification, fromDto(WriteReportTemplateDto, 'classification')],
    sections,
    assurance,
  });
}

export type TemplateForm = ReturnType<typeof templateForm>;
