import {
  AuditAgency,
  AuditClockStep,
  AuditLead,
  AuditMilestone,
  AuditPartnership,
  AuditReview,
  SingleCaseAgency,
} from './entities/audit-links.entity';
import { Audit } from './entities/audit.entity';
import { IssueException } from './entities/issue-exception.entity';

export { AuditAgency, AuditMilestone } from './entities/audit-links.entity';
export { Audit } from './entities/audit.entity';
export * from './audit-extensions';
export * from './audit-participation';
export * from './audit-views';
export * from './audits.module';
export * from './audits.repository';
export * from './audits.service';
export * from './issue-gate.service';
export * from './milestones.service';
export * from './plan-checks';
export { firstDayOf, plannedDateProblem } from './planned-date';
export * from './reason-views.service';
export * from './scope.service';
export { toReasons } from './theme-reasons';

export const auditEntities = [
  Audit,
  AuditAgency,
  AuditMilestone,
  AuditReview,
  AuditLead,
  AuditClockStep,
  AuditPartnership,
  IssueException,
  SingleCaseAgency,
];
