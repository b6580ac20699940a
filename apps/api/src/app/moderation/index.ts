import { CasePackPublication, PackExclusion } from './entities/case-pack.entity';
import { GradeReply } from './entities/grade-reply.entity';
import { PanelMeeting } from './entities/panel-meeting.entity';
import { PanelNote, PanelRoom, PanelRoomCase } from './entities/panel-room.entity';
import { Judgement, ModeratedGrade } from './entities/moderation.entity';

export { Judgement, ModeratedGrade };
export * from './audit-figures.service';
export * from './grade-replies.service';
export * from './judging.service';
export * from './moderation.module';
export * from './moderation.repository';
export * from './panel-meetings.service';
export * from './panel-steps.service';
export { judgingStatuses, panelStatuses } from './panel.policy';
export * from './panel.service';

export const moderationEntities = [
  ModeratedGrade,
  Judgement,
  CasePackPublication,
  PackExclusion,
  PanelMeeting,
  GradeReply,
  PanelRoom,
  PanelRoomCase,
  PanelNote,
];
