import type { Routes } from '@angular/router';

export const returnsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./pages/return-list-page').then((m) => m.ReturnListPage),
  },
  {
    path: ':returnId',
    title: 'Return',
    loadComponent: () => import('./pages/return-page').then((m) => m.ReturnPage),
  },
];
