/** The sixteen sections of a findings report, in order, and its appendices (domain brief 5.1). */
export const sectionKeys = [
  'cover',
  'summary',
  'why',
  'method',
  'sample',
  'returns',
  'judgements',
  'findings',
  'agencies',
  'voice',
  'good-practice',
  'themes',
  'progress',
  'learning',
  'recommendations',
  'assurance',
  'appendix',
  'vignettes',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** The heading of each section. */
export const sectionTitles: Record<SectionKey, string> = {
  cover: 'Cover',
  summary: 'Summary',
  why: 'Why we looked',
  method: 'How we looked',
  sample: 'The children in the sample',
  returns: 'Returns',
  judgements: 'Judgements',
  findings: 'Findings',
  agencies: 'Agency by agency',
  voice: 'Voice of children, families and practitioners',
  'good-practice': 'Good practice',
  themes: 'Themes',
  progress: 'Progress since the last audit',
  learning: 'Learning points',
  recommendations: 'Recommendations',
  assurance: 'Assurance statement',
  appendix: 'Appendix: item by item, and in the agencies’ own words',
  vignettes: 'Appendix: each case in short',
};
