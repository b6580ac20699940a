import { Report } from './entities/report.entity';

export { Report };
export * from './reports.module';
export * from './reports.service';

export const reportEntities = [Report];
