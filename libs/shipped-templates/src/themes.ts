import type { Option } from '@sightline/form-engine';

/** The controlled list that learning is tagged from, so that themes can be counted (5.1). */
export const learningThemes = [
  'voice',
  'chronology',
  'information-sharing',
  'threshold',
  'tool-use',
  'supervision',
  'attendance-at-meetings',
  'smart-plan',
  'fathers-males',
  'escalation',
  'recording',
  'cultural-competence',
  'wnb',
  'feedback-to-referrer',
  'drift',
] as const;
export type LearningTheme = (typeof learningThemes)[number];

/** What a person reads for each theme. */
export const learningThemeLabels: Record<LearningTheme, string> = {
  voice: 'Voice of the child',
  chronology: 'Chronology and use of history',
  'information-sharing': 'Information sharing',
  threshold: 'Threshold decisions',
  'tool-use': 'Use of assessment tools',
  supervision: 'Supervision and management oversight',
  'attendance-at-meetings': 'Attendance at meetings',
  'smart-plan': 'SMART, outcome-focused plans',
  'fathers-males': 'Fathers and other men in the family',
  escalation: 'Professional challenge and escalation',
  recording: 'Recording',
  'cultural-competence': 'Culture, identity and diversity',
  wnb: 'Was Not Brought',
  'feedback-to-referrer': 'Feedback to the referrer',
  drift: 'Drift and delay',
};

/** The themes as the options of a choice. */
export const themeOptions: readonly Option[] = learningThemes.map((code) => ({
  code,
  label: learningThemeLabels[code],
}));
