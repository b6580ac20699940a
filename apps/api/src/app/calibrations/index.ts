import { Calibration, CalibrationGrade } from './entities/calibration.entity';

export * from './calibrations.module';
export * from './calibrations.service';

export const calibrationEntities = [Calibration, CalibrationGrade];
