import { AgreedProgramme, Programme, ProgrammeChange } from './entities/programme.entity';

export * from './agreement.service';
export * from './programme-import.service';
export * from './programmes.module';

export const programmeEntities = [Programme, AgreedProgramme, ProgrammeChange];
