import { Pipe, type PipeTransform } from '@angular/core';
import { instantLabel, timeLabel } from './instants';

/** An ISO instant as 'Thu 28 Sep 2017, 14:02', or with 'time' as '14:02'. */
@Pipe({ name: 'slInstant' })
export class InstantPipe implements PipeTransform {
  transform(value: string | null | undefined, show: 'full' | 'time' = 'full'): string {
    if (!value) return '';
    return show === 'time' ? timeLabel(value) : instantLabel(value);
  }
}
