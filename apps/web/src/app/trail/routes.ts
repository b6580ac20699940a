import type { Routes } from '@angular/router';

export const trailRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/trail-page').then((m) => m.TrailPage) },
];
