import { usualStyle, type HouseStyle } from '@sightline/report-model';
import { sectionKeys, sectionTitles, type SectionKey } from './report-sections';

/** Key of a section that a partnership has added itself. */
export type OwnSectionKey = `own-${string}`;
/** Key of any section of a report but its cover. */
export type ReportSectionKey = SectionKey | OwnSectionKey;

/** One section of a partnership's reports, in its place. */
export interface TemplateSection {
  readonly key: ReportSectionKey;
  readonly isOn: boolean;
  readonly title: string;
  /** Words that it begins with in every new report, in the narrative's Markdown. */
  readonly words: string;
}

/** A level of assurance that the chair may choose, and what the partnership means by it. */
export interface AssuranceLevel {
  readonly label: string;
  readonly meaning: string;
}

/** Until the partnership words its own (domain brief 5.1). */
export const usualAssuranceLevels: readonly AssuranceLevel[] = [
  ['Substantial', 'Practice is good across the cases, and no key standard is missed.'],
  ['Reasonable', 'Practice is good in most respects; what is not good is known and can be mended.'],
  ['Limited', 'Practice is uneven or a key standard is missed; the partners must act.'],
  ['None', 'Practice does not keep children safe in the respects that were looked at.'],
].map(([label = '', meaning = '']) => ({ label, meaning }));

/** The sections and the house style of a partnership's reports. */
export interface ReportTemplate {
  readonly sections: readonly TemplateSection[];
  readonly style: HouseStyle;
  /** The highest first; absent in templates kept before there were any. */
  readonly assurance?: readonly AssuranceLevel[];
}

/** The levels of assurance that a report under the template offers. */
export function assuranceLevelsOf(template: ReportTemplate | null): readonly AssuranceLevel[] {
  return template?.assurance ?? usualAssuranceLevels;
}

/** A partnership's template, and which of its versions. */
export interface VersionedTemplate extends ReportTemplate {
  readonly revision: number;
}

/** So many sections of its own may a partnership add. */
export const mostOwnSections = 8;

/**
 * Sections that no house style takes out, and why (domain brief 5.1). Those without data fall away
 * by themselves; the others are for the partnership to leave out.
 */
export const staysBecause: Partial<Record<SectionKey, string>> = {
  summary: 'the board reads this page first',
  method: 'it says who met, what was left out and what the figures cannot tell',
  returns: 'it says which agencies did not answer',
  judgements: 'it is what the panel decided of each case',
  findings: 'they are what the audit found',
  voice: 'no house style leaves out what children said',
  progress: 'a board is told what became of its earlier recommendations',
  recommendations: 'actions are made from them',
  assurance: 'the chair states how far the board may rely on practice',
};

/** Sections with words of their own: all but the cover, which is made of the report's facts. */
export const narratedSections: readonly SectionKey[] = sectionKeys.filter((key) => key !== 'cover');

/** Whether the key is of a section that a partnership has added itself. */
export function isOwnSection(key: string): key is OwnSectionKey {
  return /^own-[a-z0-9]{1,12}$/.test(key);
}

/** The template of a partnership that has not chosen: every section, as Sightline orders them. */
export function usualTemplate(partnership: string): ReportTemplate {
  const sections = narratedSections.map((key) => ({
    ...{ key, isOn: true, title: sectionTitles[key], words: '' },
  }));
  return { sections, style: usualStyle(partnership), assurance: usualAssuranceLevels };
}

/** The sections of a template, with those that Sightline has learnt since it was kept at the end. */
export function allSections({ sections }: ReportTemplate): readonly TemplateSection[] {
  const known = new Set<string>(sections.map(({ key }) => key));
  return [...sections, ...usualTemplate('').sections.filter(({ key }) => !known.has(key))];
}

/** What is wrong with a template, by the field it is in. */
export function templateProblems(
  sections: readonly TemplateSection[],
): { readonly field: string; readonly message: string }[] {
  const keys = sections.map(({ key }) => key);
  const missing = narratedSections.filter((key) => !keys.includes(key));
  const own = sections.filter(({ key }) => isOwnSection(key));
  const at = (index: number, field: string, message: string) => ({
    ...{ field: `sections.${index}.${field}`, message },
  });
  return [
    ...missing.map((key) => ({
      ...{ field: 'sections', message: `The section “${sectionTitles[key]}” is missing` },
    })),
    ...(own.length > mostOwnSections
      ? [{ field: 'sections', message: `Add up to ${mostOwnSections} sections of your own` }]
      : []),
    ...sections.flatMap(({ key, isOn, words, title }, index) => {
      const isKnown = isOwnSection(key) || narratedSections.includes(key);
      const why = staysBecause[key as SectionKey];
      return [
        ...(isKnown ? [] : [at(index, 'key', 'There is no such section')]),
        ...(keys.indexOf(key) < index ? [at(index, 'key', 'This section is there twice')] : []),
        ...(!isOn && why !== undefined ? [at(index, 'isOn', `“${title}” must stay: ${why}`)] : []),
        ...(isOn && isOwnSection(key) && words.trim() === ''
          ? [at(index, 'words', `Write the words of “${title}”, or leave it out`)]
          : []),
        ...(words.includes('{{')
          ? [at(index, 'words', 'Standing words hold no figures: take out “{{”')]
          : []),
      ];
    }),
  ];
}

/**
 * A template as a report takes it over: sections in which somebody has written stay in it, whatever
 * the template says, so that no sentence is lost.
 */
export function takenOver(
  next: VersionedTemplate,
  before: readonly TemplateSection[],
  written: readonly string[],
): VersionedTemplate {
  const known = new Set<string>(next.sections.map(({ key }) => key));
  const gone = before.filter(({ key }) => written.includes(key) && !known.has(key));
  return {
    ...next,
    sections: [
      ...next.sections.map((section) =>
        written.includes(section.key) ? { ...section, isOn: true } : section,
      ),
      ...gone,
    ],
  };
}
