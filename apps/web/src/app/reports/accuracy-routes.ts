import type { Routes } from '@angular/router';

/** An agency’s part of a draft; it stands outside the audit’s workspace, which is not theirs. */
export const accuracyRoutes: Routes = [
  {
    path: ':partId',
    loadComponent: () => import('./pages/agency-part-page').then((m) => m.AgencyPartPage),
  },
];
