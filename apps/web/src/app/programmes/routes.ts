import type { Routes } from '@angular/router';

export const programmesRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/programme-page').then((m) => m.ProgrammePage) },
];
