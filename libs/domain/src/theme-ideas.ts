import type { Acts } from './transitions';

export const ideaStatuses = ['open', 'taken-up', 'not-now', 'dropped'] as const;
/** What has become of an idea for a theme. */
export type IdeaStatus = (typeof ideaStatuses)[number];

/** What a person reads for each. */
export const ideaStatusLabels: Record<IdeaStatus, string> = {
  open: 'To decide',
  'taken-up': 'Taken up',
  'not-now': 'Not now',
  dropped: 'Dropped',
};

export type IdeaAct = 'take-up' | 'not-now' | 'drop' | 'bring-back';

/** Idea state machine: what was taken up stays so, as the audit goes its own way. */
export const ideaActs: Acts<IdeaStatus, IdeaAct> = {
  'take-up': { from: ['open', 'not-now'], to: 'taken-up', permission: 'theme.decide' },
  'not-now': { from: ['open'], to: 'not-now', permission: 'theme.decide', needsReason: true },
  drop: { from: ['open', 'not-now'], to: 'dropped', permission: 'theme.decide', needsReason: true },
  'bring-back': { from: ['not-now', 'dropped'], to: 'open', permission: 'theme.decide' },
};

export const ideaPriorities = ['high', 'medium', 'low'] as const;
/** How soon an idea should be looked at. */
export type IdeaPriority = (typeof ideaPriorities)[number];

/** What a person reads for each. */
export const ideaPriorityLabels: Record<IdeaPriority, string> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};
