import type { Routes } from '@angular/router';

export const schoolsRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/schools-page').then((m) => m.SchoolsPage) },
];
