import type { Routes } from '@angular/router';

export const auditsRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/audit-list-page').then((m) => m.AuditListPage) },
];
