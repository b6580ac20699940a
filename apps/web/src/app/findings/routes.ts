import type { Routes } from '@angular/router';

export const findingsRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/findings-page').then((m) => m.FindingsPage) },
];
