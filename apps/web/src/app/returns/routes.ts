import { inject } from '@angular/core';
import type { CanActivateFn, CanDeactivateFn, Routes } from '@angular/router';
import type { ReturnPage } from './pages/return-page';
import { ReturnsApi } from './returns-api';

/** The return is read while its page is fetched, not after. */
const readAhead: CanActivateFn = ({ params }) => {
  inject(ReturnsApi).readAhead(String(params['returnId']));
  return true;
};

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
    canActivate: [readAhead],
    canDeactivate: [nothingUnsaved],
    loadComponent: () => import('./pages/return-page').then((m) => m.ReturnPage),
  },
];
