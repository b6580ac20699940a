import type { Routes } from '@angular/router';

export const scopeRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/scope-page').then((m) => m.ScopePage) },
];
