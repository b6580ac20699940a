import type { CanDeactivateFn, Routes } from '@angular/router';
import { permitted } from '../shared/session/guards';
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
    path: 'accuracy',
    title: 'Factual accuracy',
    canActivate: [permitted('accuracy.open')],
    loadComponent: () => import('./pages/accuracy-page').then((m) => m.AccuracyPage),
  },
  {
    path: 'versions/:reportId',
    title: 'Versions of the report',
    loadComponent: () => import('./pages/versions-page').then((m) => m.VersionsPage),
  },
  {
    path: 'downloads/:reportId',
    title: 'Who holds the report',
    canActivate: [permitted('report.draft')],
    loadComponent: () => import('./pages/downloads-page').then((m) => m.DownloadsPage),
  },
  {
    path: 'read/:reportId',
    title: 'Read a version of the report',
    loadComponent: () => import('./pages/report-reading-page').then((m) => m.ReportReadingPage),
  },
  {
    path: 'read',
    title: 'Read the report',
    loadComponent: () => import('./pages/report-reading-page').then((m) => m.ReportReadingPage),
  },
];
