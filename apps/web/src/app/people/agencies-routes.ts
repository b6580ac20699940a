import type { Routes } from '@angular/router';

export const agenciesRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/agencies-page').then((m) => m.AgenciesPage) },
  {
    path: 'open',
    title: 'Open an agency',
    loadComponent: () => import('./pages/open-agency-page').then((m) => m.OpenAgencyPage),
  },
  {
    path: ':agencyId',
    title: 'Agency',
    loadComponent: () => import('./pages/agency-page').then((m) => m.AgencyPage),
  },
];
