import type { Routes } from '@angular/router';

export const samplesRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/sample-page').then((m) => m.SamplePage) },
];
