import type { Routes } from '@angular/router';

export const scheduleRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/schedule-page').then((m) => m.SchedulePage) },
];
