import { AreaMove } from './entities/area-move.entity';
import { AuditReturn } from './entities/audit-return.entity';
import { ReturnComment, ReturnSignature, TextDecision } from './entities/desk-records.entity';
import { IdentifierCheck, IdentifierDecided } from './entities/identifier-records.entity';
import { ReturnEntry } from './entities/return-entry.entity';
import { SafeguardingConcern } from './entities/safeguarding-concern.entity';
import { AnswerSave, AuditReturnAuditor, ReturnEvent } from './entities/return-records.entity';

export { AreaMove, AuditReturn, AuditReturnAuditor, ReturnEvent };
export * from './answers.service';
export { AreaMovesRepository } from './area-moves.repository';
export { DueDays } from './due-days.service';
export { EntriesRepository } from './entries.repository';
export { ConcernsService } from './concerns.service';
export type { ConcernStanding } from './concerns.repository';
export { flagsOf, FormOfReturn, type ReturnForm } from './form-of-return';
export { IdentifiersService } from './identifiers.service';
export * from './issue.service';
export * from './return-acts.service';
export { isExpected, isIn } from './return-counts';
export * from './return-tallies.repository';
export * from './returns.module';
export * from './returns.repository';
export * from './returns.service';
export { SignaturesService } from './signatures.service';
export * from './spoc-desk.service';

export const returnEntities = [
  AuditReturn,
  AuditReturnAuditor,
  ReturnEvent,
  AnswerSave,
  IdentifierCheck,
  IdentifierDecided,
  SafeguardingConcern,
  ReturnComment,
  ReturnSignature,
  ReturnEntry,
  AreaMove,
  TextDecision,
];
