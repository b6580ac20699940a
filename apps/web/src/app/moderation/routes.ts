import type { Routes } from '@angular/router';

export const moderationRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/panel-page').then((m) => m.PanelPage) },
  {
    path: ':caseId',
    title: 'Case at the panel',
    loadComponent: () => import('./pages/panel-case-page').then((m) => m.PanelCasePage),
  },
];
