import type { Routes } from '@angular/router';

export const planningRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/planning-page').then((m) => m.PlanningPage) },
];
