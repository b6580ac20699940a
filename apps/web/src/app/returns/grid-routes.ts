import type { Routes } from '@angular/router';

export const gridRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./pages/returns-grid-page').then((m) => m.ReturnsGridPage),
  },
];
