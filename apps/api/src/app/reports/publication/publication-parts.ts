import {
  isOwnSection,
  usualTemplate,
  type ReportTemplate,
  type SectionKey,
} from '@sightline/analysis';
import { longestReportTitle } from '@sightline/contracts';

/** Sections of the report that a publication has, in order; the others speak of one case or agency. */
export const publishedSections = [
  'summary',
  'why',
  'method',
  'sample',
  'returns',
  'judgements',
  'findings',
  'good-practice',
  'themes',
  'progress',
  'learning',
  'recommendations',
  'assurance',
] as const satisfies readonly SectionKey[];
export type PublishedSection = (typeof publishedSections)[number];

/** Sections that are left out whole. */
export const leftOutSections = ['agencies', 'voice', 'appendix', 'vignettes'] as const;

/** The seven boxes of the learning briefing (domain brief 5.3). */
export const briefingBoxes = [
  'background',
  'why-it-matters',
  'what-we-found',
  'good-practice',
  'learning',
  'what-to-do-now',
  'find-out-more',
] as const;
export type BriefingBox = (typeof briefingBoxes)[number];

const boxTitles: Record<BriefingBox, string> = {
  background: 'Background',
  'why-it-matters': 'Why it matters',
  'what-we-found': 'What we found',
  'good-practice': 'Good practice',
  learning: 'Learning',
  'what-to-do-now': 'What to do now',
  'find-out-more': 'Find out more, and questions for your team',
};

/** So much fits a box, so that seven of them fit one page. */
export const longestBox = 600;
const longestSection = 20_000;
const longestTitle = longestReportTitle;

/** One text of a publication before anybody wrote it. */
export interface PartFacts {
  readonly key: string;
  readonly rendering: 'report' | 'briefing';
  readonly title: string;
  readonly longest: number;
}

export const titleKey = 'title';

/** Key of a box among the parts. */
export const boxKey = (box: BriefingBox): string => `briefing-${box}`;

/** Every text of a publication, in the order and under the headings of the partnership's template. */
export function partFactsOf(template: ReportTemplate = usualTemplate('')): PartFacts[] {
  const sections = template.sections.filter(({ key, isOn }) => isOn && isPublished(key));
  return [
    { key: titleKey, rendering: 'report', title: 'Title', longest: longestTitle },
    ...sections.map(
      ({ key, title }): PartFacts => ({
        ...{ key, rendering: 'report', title, longest: longestSection },
      }),
    ),
    ...briefingBoxes.map(
      (box): PartFacts => ({
        ...{ key: boxKey(box), rendering: 'briefing', title: boxTitles[box] },
        longest: longestBox,
      }),
    ),
  ];
}

function isPublished(key: string): boolean {
  return isOwnSection(key) || (publishedSections as readonly string[]).includes(key);
}
