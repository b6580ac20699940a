import type { CanDeactivateFn, Routes } from '@angular/router';
import type { ReportPage } from './pages/report-page';

/** Words of a section that are not saved are not lost without being asked. */
const nothingUnsaved: CanDeactivateFn<ReportPage> = (page) => page.mayLeave();

export const reportsRoutes: Routes = [
  {
    path: '',
    canDeactivate: [nothingUnsaved],
    loadComponent: () => import('./pages/report-page').then((m) => m.ReportPage),
  },
  {
    path: 'read',
    title: 'Read the report',
    loadComponent: () => import('./pages/report-reading-page').then((m) => m.ReportReadingPage),
  },
];
