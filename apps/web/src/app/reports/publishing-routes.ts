import type { Routes } from '@angular/router';

export const publishingRoutes: Routes = [
  {
    path: '',
    loadComponent: () =>
      import('./publication/publishing-setting-page').then((m) => m.PublishingSettingPage),
  },
];

export const reportTemplateRoutes: Routes = [
  {
    path: '',
    loadComponent: () =>
      import('./template/report-template-page').then((m) => m.ReportTemplatePage),
  },
];
