import { DOCUMENT } from '@angular/common';
import { inject, InjectionToken } from '@angular/core';

/** Loads an address anew, so that nothing of what was on the screen stays in memory. */
export const fullLoad = new InjectionToken<(url: string) => void>('full load of an address', {
  providedIn: 'root',
  factory: () => {
    const document = inject(DOCUMENT);
    return (url) => document.location.assign(url);
  },
});
