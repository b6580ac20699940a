import { Notice } from './notice.entity';

export { Notice, noticeMailings, type NoticeMailing } from './notice.entity';
export * from './notices';

export const noticeEntities = [Notice];
