import type {
  AbstractControl,
  FormArray,
  FormControl,
  FormGroup,
  NonNullableFormBuilder,
  ValidationErrors,
} from '@angular/forms';
import {
  EnteredItemDto,
  EnteredJudgementsDto,
  EnteredLevelDto,
  EnteredRecommendationDto,
  EnterFiguresDto,
  type CountedUnit,
  type EnteredFiguresView,
  type EnteredSampling,
  type EnteredScale,
} from '@sightline/contracts';
import { gradeLabels, grades } from '@sightline/domain';
import { fromDto } from '../shared/forms/from-dto';

/** Parts of an item that must add up to its total. */
export const itemParts = ['yes', 'partly', 'no', 'notEvidenced'] as const;

export const itemPartLabels: Record<(typeof itemParts)[number], string> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  notEvidenced: 'Not evidenced',
};

type Count = FormControl<number | null>;

export type ItemForm = FormGroup<{
  asked: FormControl<string>;
  questionId: FormControl<string>;
  isSame: FormControl<boolean>;
  difference: FormControl<string>;
  yes: Count;
  partly: Count;
  no: Count;
  notEvidenced: Count;
  total: Count;
}>;

export type LevelForm = FormGroup<{ label: FormControl<string>; count: Count }>;

export type RecommendationForm = FormGroup<{
  id: FormControl<string>;
  text: FormControl<string>;
  addressedTo: FormControl<string>;
  questionIds: FormControl<string[]>;
}>;

export type JudgementsForm = FormGroup<{
  scale: FormControl<EnteredScale>;
  name: FormControl<string>;
  levels: FormArray<LevelForm>;
  judged: Count;
}>;

/** Labels of the four grades, best first, as a report prints them. */
export const fourLevels: readonly string[] = [...grades]
  .reverse()
  .map((grade) => gradeLabels[grade]);

/** What some counts add up to; what is not filled in counts nothing yet. */
export function sumOf(controls: readonly Count[]): number {
  return controls.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

export function itemForm(
  build: NonNullableFormBuilder,
  given?: EnteredFiguresView['items'][number],
): ItemForm {
  return build.group({
    asked: [given?.asked ?? '', fromDto(EnteredItemDto, 'asked')],
    questionId: [given?.questionId ?? ''],
    isSame: [given?.isSame ?? true],
    difference: [given?.difference ?? '', [fromDto(EnteredItemDto, 'difference'), saysDifference]],
    yes: count(build, given?.yes, 'yes'),
    partly: count(build, given?.partly, 'partly'),
    no: count(build, given?.no, 'no'),
    notEvidenced: count(build, given?.notEvidenced, 'notEvidenced'),
    total: build.control<number | null>(given?.total ?? null, [
      fromDto(EnteredItemDto, 'total'),
      addsUp,
    ]),
  });
}

function count(
  build: NonNullableFormBuilder,
  value: number | undefined,
  name: (typeof itemParts)[number],
): Count {
  return build.control<number | null>(value ?? null, fromDto(EnteredItemDto, name));
}

function addsUp({ parent, value }: AbstractControl<number | null>): ValidationErrors | null {
  if (!parent || value === null) return null;
  const sum = sumOf(itemParts.map((part) => parent.get(part) as Count));
  if (sum === value) return null;
  const message = `Yes, partly, no and not evidenced add up to ${sum}, not to ${value}`;
  return { contract: [message] };
}

function saysDifference({ parent, value }: AbstractControl<string>): ValidationErrors | null {
  const isAsked = Boolean(parent?.get('questionId')?.value);
  const isOther = parent?.get('isSame')?.value === false;
  return isAsked && isOther && value.trim() === ''
    ? { contract: ['Say what was different'] }
    : null;
}

export function levelForm(
  build: NonNullableFormBuilder,
  given: { readonly label: string; readonly count?: number },
): LevelForm {
  return build.group({
    label: [given.label, fromDto(EnteredLevelDto, 'label')],
    count: build.control<number | null>(given.count ?? null, fromDto(EnteredLevelDto, 'count')),
  });
}

export function judgementsForm(
  build: NonNullableFormBuilder,
  given?: EnteredJudgementsDto,
): JudgementsForm {
  return build.group({
    scale: build.control<EnteredScale>(given?.scale ?? 'four'),
    name: [given?.name ?? '', fromDto(EnteredJudgementsDto, 'name')],
    levels: build.array(
      (given ? given.levels : fourLevels.map((label) => ({ label }))).map((level) =>
        levelForm(build, level),
      ),
    ),
    judged: build.control<number | null>(given?.judged ?? null, levelsAddUp),
  });
}

function levelsAddUp({ parent, value }: AbstractControl<number | null>): ValidationErrors | null {
  if (!parent || parent.get('scale')?.value === 'none') return null;
  if (value === null) return { contract: ['Say how many cases were judged'] };
  const levels = parent.get('levels') as FormArray<LevelForm> | null;
  const sum = sumOf(levels?.controls.map(({ controls }) => controls.count) ?? []);
  return sum === value ? null : { contract: [`The levels add up to ${sum}, not to ${value}`] };
}

export function recommendationForm(
  build: NonNullableFormBuilder,
  given?: EnteredFiguresView['recommendations'][number],
): RecommendationForm {
  return build.group({
    id: [given?.id ?? ''],
    text: [given?.text ?? '', fromDto(EnteredRecommendationDto, 'text')],
    addressedTo: [given?.addressedTo ?? '', fromDto(EnteredRecommendationDto, 'addressedTo')],
    questionIds: build.control<string[]>([...(given?.questionIds ?? [])]),
  });
}

/** The whole form of entered figures; empty where nothing has been entered. */
export function figuresForm(build: NonNullableFormBuilder, given?: EnteredFiguresView | null) {
  return build.group({
    formVersionId: [given?.formVersionId ?? '', fromDto(EnterFiguresDto, 'formVersionId')],
    source: [given?.source ?? '', fromDto(EnterFiguresDto, 'source')],
    casesAudited: build.control<number | null>(
      given?.casesAudited ?? null,
      fromDto(EnterFiguresDto, 'casesAudited'),
    ),
    sampling: build.control<EnteredSampling>(given?.sampling ?? 'unknown'),
    countedAs: build.control<CountedUnit>(given?.countedAs ?? 'answer'),
    items: build.array((given?.items ?? []).map((item) => itemForm(build, item))),
    judgements: judgementsForm(build, given?.judgements),
    recommendations: build.array(
      (given?.recommendations ?? []).map((one) => recommendationForm(build, one)),
    ),
  });
}

export type FiguresForm = ReturnType<typeof figuresForm>;

/** What is sent: the form was checked before, so every count is there. */
export function figuresDto(form: FiguresForm, revision: number): EnterFiguresDto {
  const { casesAudited, items, judgements, recommendations, ...rest } = form.getRawValue();
  const isJudged = judgements.scale !== 'none';
  return {
    ...rest,
    revision,
    casesAudited: casesAudited ?? 0,
    items: items.map(({ questionId, difference, ...item }) => ({
      ...item,
      ...{ yes: item.yes ?? 0, partly: item.partly ?? 0, no: item.no ?? 0 },
      ...{ notEvidenced: item.notEvidenced ?? 0, total: item.total ?? 0 },
      ...(questionId ? { questionId } : undefined),
      ...(item.isSame || !difference ? undefined : { difference }),
    })),
    judgements: {
      scale: judgements.scale,
      ...(judgements.scale === 'other' ? { name: judgements.name } : undefined),
      levels: isJudged
        ? judgements.levels.map(({ label, count: cases }) => ({ label, count: cases ?? 0 }))
        : [],
      judged: isJudged ? (judgements.judged ?? 0) : 0,
    },
    recommendations: recommendations.map(({ id, ...one }) => ({
      ...one,
      ...(id ? { id } : undefined),
    })),
  };
}
