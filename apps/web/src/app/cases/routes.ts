import type { Routes } from '@angular/router';
import { permitted } from '../shared/session/guards';

export const casesRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/sample-page').then((m) => m.SamplePage) },
  {
    path: 'draw',
    title: 'Draw from a list',
    canActivate: [permitted('sample.read')],
    loadChildren: () => import('../samples/routes').then((m) => m.samplesRoutes),
  },
];
