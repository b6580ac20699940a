import type { Routes } from '@angular/router';

export const moderationRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/panel-page').then((m) => m.PanelPage) },
  {
    path: 'meeting',
    title: 'Meeting of the panel',
    loadComponent: () => import('./pages/meeting-page').then((m) => m.MeetingPage),
  },
  {
    path: ':caseId',
    title: 'Case at the panel',
    loadComponent: () => import('./pages/panel-case-page').then((m) => m.PanelCasePage),
  },
  {
    path: ':caseId/pack',
    title: 'Pack of a case',
    loadComponent: () => import('./pages/pack-page').then((m) => m.PackPage),
  },
];
