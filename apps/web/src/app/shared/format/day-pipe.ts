import { Pipe, type PipeTransform } from '@angular/core';
import { dayLabel, isDay } from '@sightline/domain';

const months =
  'January February March April May June July August September October November December';

/** '2017-09-28' as 'Thu 28 Sep 2017', '2017-09' as 'September 2017', nothing as 'not set'. */
@Pipe({ name: 'slDay' })
export class DayPipe implements PipeTransform {
  transform(value: string | null | undefined, absent = 'not set'): string {
    if (isDay(value)) return dayLabel(value);
    const month = /^(\d{4})-(\d{2})$/.exec(value ?? '');
    if (!month) return absent;
    return `${months.split(' ')[Number(month[2]) - 1] ?? ''} ${month[1]}`;
  }
}
