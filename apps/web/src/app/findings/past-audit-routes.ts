import type { Routes } from '@angular/router';
import { permitted } from '../shared/session/guards';

export const pastAuditRoutes: Routes = [
  {
    path: 'add',
    title: 'Add a past audit',
    canActivate: [permitted('past-audit.enter')],
    loadComponent: () => import('./pages/add-past-audit-page').then((m) => m.AddPastAuditPage),
  },
  {
    path: ':auditId',
    title: 'Figures from before Sightline',
    loadComponent: () => import('./pages/past-audit-page').then((m) => m.PastAuditPage),
  },
];
