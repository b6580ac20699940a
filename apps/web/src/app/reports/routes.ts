import type { Routes } from '@angular/router';

export const reportsRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/report-page').then((m) => m.ReportPage) },
  {
    path: 'read',
    title: 'Read the report',
    loadComponent: () => import('./pages/report-reading-page').then((m) => m.ReportReadingPage),
  },
];
