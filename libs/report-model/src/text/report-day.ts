import { dayInFull, isDay } from '@sightline/domain';

/** An ISO day as a person writes it, '28 September 2017'; anything else as it stands. */
export function reportDay(day: string): string {
  return isDay(day) ? dayInFull(day) : day;
}
