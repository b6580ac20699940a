import { migrations } from '../migrations';
import { auditEntities } from './audits';
import { calibrationEntities } from './calibrations';
import { caseEntities } from './cases';
import { findingEntities } from './findings';
import { formTemplateEntities } from './form-templates';
import { moderationEntities } from './moderation';
import { notificationEntities } from './notifications';
import { peopleEntities } from './people';
import { changeFeedEntities } from './platform/change-feed';
import type { Schema } from './platform/database';
import { jobEntities } from './platform/jobs';
import { mailEntities } from './platform/mail';
import { noticeEntities } from './platform/notices';
import { programmeEntities } from './programmes';
import { reportEntities } from './reports';
import { returnEntities } from './returns';
import { reviewEntities } from './reviews';
import { sampleEntities } from './samples';
import { trailEntities } from './trail';
import { vaultEntities } from './vault';

/** Every entity, in the order of the slices, and the one list of migrations. */
export const schema: Schema = {
  entities: [
    ...changeFeedEntities,
    ...jobEntities,
    ...mailEntities,
    ...noticeEntities,
    ...trailEntities,
    ...peopleEntities,
    ...formTemplateEntities,
    ...reviewEntities,
    ...auditEntities,
    ...programmeEntities,
    ...vaultEntities,
    ...calibrationEntities,
    ...sampleEntities,
    ...caseEntities,
    ...returnEntities,
    ...moderationEntities,
    ...findingEntities,
    ...reportEntities,
    ...notificationEntities,
  ],
  migrations,
};
