import { Injectable } from '@nestjs/common';
import type { ProgrammeView } from '@sightline/contracts';
import type { Actor } from '../platform/context';

type Known = ProgrammeView['calibration'];
type Source = (actor: Actor, financialYear: number) => Promise<Known>;

/** What the slice that holds calibrations tells the programme of a year; it registers at the start. */
@Injectable()
export class CalibrationOfYear {
  private source: Source = () => Promise.resolve(null);

  provide(source: Source): void {
    this.source = source;
  }

  of(actor: Actor, financialYear: number): Promise<Known> {
    return this.source(actor, financialYear);
  }
}
