import type { ScopeAuditDto } from '@sightline/contracts';
import {
  dayLabel,
  isDay,
  methodFacts,
  milestoneDay,
  planMilestones,
  type Day,
  type AuditStatus,
} from '@sightline/domain';
import type { FieldProblem } from '@sightline/contracts';
import type { FormVersion } from '../form-templates';
import type { Audit } from './entities/audit.entity';
import { unworkedDayProblem } from './planned-date';

/** What is missing before the scope is complete, in words. */
export function scopeBlockers(audit: Audit, agencyCount: number): string[] {
  const missing: string[] = [];
  if (!audit.purpose) missing.push('Say the purpose of the audit');
  if (audit.keyLines.length === 0) missing.push('Add a key line of enquiry');
  if (!audit.windowFrom || !audit.windowTo) missing.push('Set the review window');
  if (!audit.panelDay) missing.push('Choose the panel day');
  if (agencyCount === 0) missing.push('Choose the agencies in scope');
  if (!audit.formVersionId) missing.push('Choose the form');
  return missing;
}

/** Statuses in which the scope may still change. */
export const scopableStatuses: readonly AuditStatus[] = ['scoping', 'sampling', 'in-the-field'];

/** What is wrong with the dates of a scope: each a field and why. */
export function scopeDateProblems(
  audit: Audit,
  dto: ScopeAuditDto,
  today: string,
  closedDays: readonly Day[],
): FieldProblem[] {
  const days = ['windowFrom', 'windowTo', 'panelDay'] as const;
  const unreal = days.filter((field) => !isDay(dto[field]));
  if (unreal.length > 0) {
    return unreal.map((field) => ({ field, message: `${dto[field]} is not a date` }));
  }
  const problems: FieldProblem[] = [];
  if (dto.windowTo < dto.windowFrom) {
    problems.push({ field: 'windowTo', message: 'The window ends before it begins' });
  }
  if (dto.windowTo > dto.panelDay) {
    problems.push({ field: 'windowTo', message: 'The window ends after the panel meets' });
  }
  const hasMoved = dto.panelDay !== audit.panelDay;
  const wrong = hasMoved ? panelDayProblem(audit, dto.panelDay, today, closedDays) : undefined;
  if (wrong) problems.push({ field: 'panelDay', message: wrong });
  return problems;
}

/** Why a panel cannot meet on that day: not a working day, or forms would be due in the past. */
export function panelDayProblem(
  { method }: Pick<Audit, 'method'>,
  panelDay: string,
  today: string,
  closedDays: readonly Day[] = [],
): string | undefined {
  const unworked = unworkedDayProblem(panelDay, closedDays);
  if (unworked) return unworked;
  if (panelDay < today) return `${dayLabel(panelDay)} is past. Choose a panel day to come.`;
  const plan = planMilestones(method, panelDay, closedDays);
  const due = milestoneDay(plan, 'returns-due') ?? panelDay;
  if (due >= today) return undefined;
  return (
    `For a panel on ${dayLabel(panelDay)} the returns would have been due on ` +
    `${dayLabel(due)}, which is past. Choose a later panel day.`
  );
}

/** Why this version of a form cannot be pinned, or undefined. */
export function formVersionProblem(
  audit: Audit,
  version: FormVersion | null,
  isLocked: boolean,
): string | undefined {
  if (!version) return 'Choose a form from the list';
  // An audit goes on with the version it holds, though it be retired meanwhile.
  if (version.status !== 'published' && version.id !== audit.formVersionId) {
    return version.status === 'retired'
      ? 'This version of the form has been retired; choose another'
      : 'This version of the form is not published; choose a published one';
  }
  if (version.definition.unit !== methodFacts[audit.method].unit) {
    const unit = methodFacts[audit.method].unit === 'agency' ? 'agencies' : 'case files';
    return `This audit looks at ${unit}; the form does not`;
  }
  if (isLocked && version.id !== audit.formVersionId) {
    return 'Returns have been issued with the present form, so it cannot change any more';
  }
  return undefined;
}
