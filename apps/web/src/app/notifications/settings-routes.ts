import type { Routes } from '@angular/router';

export const quietDaysRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./pages/quiet-days-page').then((m) => m.QuietDaysPage),
  },
];

export const outboxRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/outbox-page').then((m) => m.OutboxPage) },
];
