import type { Routes } from '@angular/router';

export const moderationRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/panel-page').then((m) => m.PanelPage) },
];
