import { Meeting, MeetingAttendance, MeetingAudit } from './entities/meeting.entity';
import { AgreedProgramme, Programme, ProgrammeChange } from './entities/programme.entity';
import { ThemeIdea } from './entities/theme-idea.entity';

export * from './agreement.service';
export * from './calibration-of-year';
export * from './looked-at/coverage-sources';
export * from './meetings/meetings.service';
export * from './programme-import.service';
export * from './programmes.module';
export * from './themes/ideas.service';

export const programmeEntities = [
  Programme,
  AgreedProgramme,
  ProgrammeChange,
  ThemeIdea,
  Meeting,
  MeetingAttendance,
  MeetingAudit,
];
