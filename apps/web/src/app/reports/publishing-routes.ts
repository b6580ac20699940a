import type { Routes } from '@angular/router';

export const publishingRoutes: Routes = [
  {
    path: '',
    loadComponent: () =>
      import('./publication/publishing-setting-page').then((m) => m.PublishingSettingPage),
  },
];
