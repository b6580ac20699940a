import type { Routes } from '@angular/router';
import { paths } from '@sightline/contracts';
import { apiUrl } from '../shared/http/api-url';
import { readsAhead } from '../shared/http/read-ahead';

export const gridRoutes: Routes = [
  {
    path: '',
    canActivate: [readsAhead(({ auditId }) => apiUrl(paths.audits, String(auditId), 'grid'))],
    loadComponent: () => import('./pages/returns-grid-page').then((m) => m.ReturnsGridPage),
  },
  {
    path: 'known-check',
    title: 'Known check',
    loadComponent: () => import('./pages/known-checks-page').then((m) => m.KnownChecksPage),
  },
];
