import type { Routes } from '@angular/router';

export const findingsRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/findings-page').then((m) => m.FindingsPage) },
  {
    path: 'figures',
    title: 'All figures',
    loadComponent: () => import('./pages/figures-page').then((m) => m.FiguresPage),
  },
];
