import { assuranceLevelsOf } from '@sightline/analysis';
import type { ReportAssuranceView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import type { Report } from './entities/report.entity';

/** The level of assurance as the actor reads it, and the levels there are. */
export function assuranceOf(
  actor: Actor,
  report: Report,
  names: ReadonlyMap<string, string>,
): ReportAssuranceView {
  const { assurance, template, status } = report;
  const chosen = assurance && {
    ...{ level: assurance.level, meaning: assurance.meaning, reasons: assurance.reasons },
    by: names.get(assurance.by) ?? '',
  };
  const canChoose = status === 'draft' && actor.permissions.has('report.approve');
  return { levels: [...assuranceLevelsOf(template)], chosen, canChoose };
}
