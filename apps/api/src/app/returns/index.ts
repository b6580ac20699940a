import { AuditReturn } from './entities/audit-return.entity';
import { AnswerSave, AuditReturnAuditor, ReturnEvent } from './entities/return-records.entity';

export { AuditReturn, AuditReturnAuditor, ReturnEvent };

export const returnEntities = [AuditReturn, AuditReturnAuditor, ReturnEvent, AnswerSave];
