import type { Routes } from '@angular/router';

export const reportsRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/report-page').then((m) => m.ReportPage) },
];
