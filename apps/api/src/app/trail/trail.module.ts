import { Module } from '@nestjs/common';
import { Checkpoints } from './checkpoints.service';
import { ReadMarks } from './read-marks.repository';
import { TrailListService } from './trail-list.service';
import { TrailController } from './trail.controller';
import { TrailRepository } from './trail.repository';
import { TrailService } from './trail.service';

@Module({
  controllers: [TrailController],
  providers: [TrailService, TrailListService, TrailRepository, ReadMarks, Checkpoints],
  exports: [TrailService],
})
export class TrailModule {}
