import type { Routes } from '@angular/router';
import { permitted } from '../shared/session/guards';

const formPage = () => import('./pages/calibration-form-page').then((m) => m.CalibrationFormPage);

export const calibrationsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./pages/calibrations-page').then((m) => m.CalibrationsPage),
  },
  {
    path: 'new',
    title: 'Write a shared case',
    canActivate: [permitted('calibration.hold')],
    loadComponent: formPage,
  },
  {
    path: ':calibrationId',
    title: 'Calibration',
    loadComponent: () => import('./pages/calibration-page').then((m) => m.CalibrationPage),
  },
  {
    path: ':calibrationId/edit',
    title: 'Change the shared case',
    canActivate: [permitted('calibration.hold')],
    loadComponent: formPage,
  },
];
