export { complexFamiliesModule } from './complex-families';
export { cseModule } from './cse';
export { intraFamilialAbuseModule } from './intra-familial-abuse';
export { medicalNeglectModule } from './medical-neglect';
export { missingModule } from './missing';
export { outOfHoursModule } from './out-of-hours';
export { qualityOfPlansModule } from './quality-of-plans';
export { sgoModule } from './sgo';
