import { Frame, FrameFault, FrameMapping, FrameRowRecord } from './entities/frame.entity';
import { SampleDraw, SampleMember } from './entities/sample-draw.entity';

export { SampleCases, type CaseMaker, type NewCase } from './sample-cases';
export * from './samples.module';
export * from './samples.service';

export const sampleEntities = [
  Frame,
  FrameRowRecord,
  FrameFault,
  FrameMapping,
  SampleDraw,
  SampleMember,
];
