import { Report } from './entities/report.entity';

export { Report };

export const reportEntities = [Report];
