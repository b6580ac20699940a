import type { CanDeactivateFn, Routes } from '@angular/router';
import type { FormSettingsPage } from './pages/settings-page';

/** Asks where numbers are not saved. */
const nothingUnsaved: CanDeactivateFn<FormSettingsPage> = (page) => page.mayLeave();

export const formSettingsRoutes: Routes = [
  {
    path: '',
    canDeactivate: [nothingUnsaved],
    loadComponent: () => import('./pages/settings-page').then((m) => m.FormSettingsPage),
  },
];
