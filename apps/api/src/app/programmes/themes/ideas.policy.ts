import type { Actor } from '../../platform/context';
import type { ThemeIdea } from '../entities/theme-idea.entity';

/** Whoever proposed an idea, and whoever decides about it, while nothing is decided. */
export function canEdit(
  { accountId, permissions }: Actor,
  { proposedById, status }: Pick<ThemeIdea, 'proposedById' | 'status'>,
): boolean {
  if (status !== 'open' || !permissions.has('theme.propose')) return false;
  return accountId === proposedById || permissions.has('theme.decide');
}
