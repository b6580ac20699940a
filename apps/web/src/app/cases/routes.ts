import type { Routes } from '@angular/router';

export const casesRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/sample-page').then((m) => m.SamplePage) },
];
