import { Mail } from './mail.entity';

export * from './mail-sender';
export { Mail, mailStates, type MailState } from './mail.entity';
export * from './mails';

export const mailEntities = [Mail];
