import { CaseFile } from './entities/case-file.entity';

export { CaseFile } from './entities/case-file.entity';
export * from './cases.module';
export * from './cases.repository';
export * from './cases.service';

export const caseEntities = [CaseFile];
