import type { Routes } from '@angular/router';

export const gridRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./pages/returns-grid-page').then((m) => m.ReturnsGridPage),
  },
  {
    path: 'known-check',
    title: 'Known check',
    loadComponent: () => import('./pages/known-checks-page').then((m) => m.KnownChecksPage),
  },
];
