import { agreementFigure } from './agreement-figure';
import { answerFigures } from './answer-figures';
import type { AuditFigures } from './audit-figures';
import type { AuditInput } from './audit-input';
import { readAudit, type AuditReading } from './audit-reading';
import { complianceFigures } from './compliance-figures';
import { concernFigures } from './concern-figures';
import { findContradictions } from './contradictions';
import { distributionFigures, domainGradeFigures } from './grade-distributions';
import { gradeGrid } from './grade-grids';
import { sampleDesign } from './intervals';
import { judgementFigures } from './judgement-figures';
import { breachFigures, keyItemFigures } from './key-item-figures';
import { progressFigures } from './progress-figures';
import { goodPracticeNotes, learningNotes, quotations, voiceNotes } from './quotations';
import { responseFigures } from './response-figures';
import { sampleFigures } from './sample-figures';
import { shiftFigures } from './shift-figures';
import { themeFigures } from './theme-figures';
import { thenAndNow } from './then-and-now';

/**
 * Every figure of one audit from its returns, template, moderation and sample: one pure function, so
 * that the same data always gives the same figures (design decision 1). The order in which returns,
 * cases and agencies are given changes nothing. Throws RangeError for a return outside the audit.
 */
export function analyseAudit(input: AuditInput): AuditFigures {
  const reading = readAudit(input);
  const ownPractice = gradeGrid(reading, 'own-practice');
  const multiAgency = gradeGrid(reading, 'multi-agency');
  const compliance = complianceFigures(reading);
  const concerns = concernFigures(reading);
  const judgements = judgementFigures(reading, multiAgency, concerns);
  const { sources } = reading;
  return {
    ...factsOf(reading),
    response: responseFigures(reading),
    sample: sampleFigures(reading),
    gradeGrids: { 'own-practice': ownPractice, 'multi-agency': multiAgency },
    gradeDistributions: {
      'own-practice': distributionFigures(reading, ownPractice),
      'multi-agency': distributionFigures(reading, multiAgency),
    },
    domainGrades: domainGradeFigures(reading),
    judgements,
    compliance,
    keyItems: keyItemFigures(reading),
    breaches: breachFigures(reading),
    answers: answerFigures(reading),
    themes: themeFigures(reading),
    goodPractice: goodPracticeNotes(reading),
    learning: learningNotes(reading),
    actionsTaken: quotations(reading, sources.actionsTaken),
    proposals: quotations(reading, sources.recommendation),
    voice: voiceNotes(reading),
    toolReview: quotations(reading, sources.toolReview),
    contradictions: findContradictions(reading),
    shifts: {
      'own-practice': shiftFigures(reading, ownPractice),
      'multi-agency': shiftFigures(reading, multiAgency),
    },
    agreement: agreementFigure(multiAgency, sampleDesign(reading) !== null),
    concerns,
    progress: progressFigures(reading, compliance.items),
    thenAndNow: thenAndNow(reading, compliance.items, judgements),
  };
}

type Facts = Pick<
  AuditFigures,
  'schemaVersion' | 'auditId' | 'madeFor' | 'form' | 'agencies' | 'cases' | 'strata' | 'returns'
>;

function factsOf({ input, agencies, cases, strata, returns }: AuditReading): Facts {
  return {
    schemaVersion: 1,
    auditId: input.audit.id,
    madeFor: input.audit.today,
    form: { key: input.form.key, title: input.form.title },
    agencies: agencies.map(({ id, name, shortName }) => ({ id, name, shortName })),
    cases: cases.map(({ id, reference, stratum, ageBand }) => ({
      id,
      reference,
      stratum,
      ageBand,
    })),
    strata,
    returns: returns.map(({ input: { id, status, nilKind }, caseFile, agency, standing }) => ({
      id,
      caseId: caseFile.id,
      agencyId: agency.id,
      status,
      nilKind,
      standing,
    })),
  };
}
