import type { Routes } from '@angular/router';

export const safeguardingRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./pages/safeguarding-page').then((m) => m.SafeguardingPage),
  },
];
