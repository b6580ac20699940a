import type { FindingView, WriteFindingDto } from '@sightline/contracts';
import type { Finding } from './entities/finding.entity';
import { distinct } from './findings.policy';

/** What a person writes of a finding, as columns. */
export function writtenColumns(dto: WriteFindingDto) {
  return {
    kind: dto.kind,
    title: dto.title.trim(),
    evidence: dto.evidence.trim(),
    soWhat: dto.soWhat.trim(),
    themes: distinct(dto.themes.map((theme) => theme.trim()).filter(Boolean)),
    questionIds: distinct(dto.questionIds),
    caseIds: distinct(dto.caseIds),
    agencyIds: distinct(dto.agencyIds),
  };
}

/** What the trail tells of a finding: never its words. */
export function factsOf({ kind, caseIds, agencyIds, questionIds }: Finding) {
  return {
    kind,
    cases: caseIds.length,
    agencies: agencyIds.length,
    questions: questionIds.length,
  };
}

/** How the trail names a finding. */
export function findingSubject({ id, title, auditId }: Finding) {
  return { subjectType: 'finding', subjectId: id, label: title, auditId };
}

/** Candidates that a change adds to those a finding says already; none is ever taken from it. */
export function mergedColumns(finding: Finding, { mergedKeys = [] }: WriteFindingDto) {
  return { mergedKeys: distinct([...(finding.mergedKeys ?? []), ...mergedKeys]) };
}

/** The candidates that a finding says: the one it was accepted from and those merged into it. */
export function keysOf({ candidateKey, mergedKeys }: Finding): string[] {
  return [...(candidateKey === null ? [] : [candidateKey]), ...(mergedKeys ?? [])];
}

/** A finding as people see it: the whitelist of what leaves the server. */
export function toFindingView(finding: Finding): FindingView {
  const { id, auditId, kind, title, evidence, soWhat, position, revision } = finding;
  const { themes, questionIds, caseIds, agencyIds } = finding;
  return {
    ...{ id, auditId, kind, title, evidence, soWhat },
    ...{ themes, questionIds, caseIds, agencyIds, position, revision },
    candidateKeys: keysOf(finding),
  };
}
