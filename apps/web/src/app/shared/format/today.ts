import { InjectionToken } from '@angular/core';
import { type Day, dayOf } from '@sightline/domain';

/** The person's own day, for pages that the server did not send a day for. Tests give a fixed one. */
export const localToday = new InjectionToken<() => Day>('the day of the person at the screen', {
  providedIn: 'root',
  factory: () => () => {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  },
});
