import type { CanDeactivateFn, Routes } from '@angular/router';
import type { ReturnPage } from './pages/return-page';

/** Saves first; asks where something cannot be saved. */
const nothingUnsaved: CanDeactivateFn<ReturnPage> = (page) => page.mayLeave();

export const returnsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./pages/return-list-page').then((m) => m.ReturnListPage),
  },
  {
    path: ':returnId',
    title: 'Return',
    canDeactivate: [nothingUnsaved],
    loadComponent: () => import('./pages/return-page').then((m) => m.ReturnPage),
  },
];
