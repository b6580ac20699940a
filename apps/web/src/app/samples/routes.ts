import type { Routes } from '@angular/router';

export const samplesRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/sampling-page').then((m) => m.SamplingPage) },
];
