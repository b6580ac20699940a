import type { Routes } from '@angular/router';

/** What a person is told, by mail too, and their calendar. */
export const notificationsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./pages/notices-frame').then((m) => m.NoticesFrame),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'list' },
      {
        path: 'list',
        title: 'What you were told',
        loadComponent: () => import('./pages/notices-page').then((m) => m.NoticesPage),
      },
      {
        path: 'mail',
        title: 'Mail',
        loadComponent: () => import('./pages/mail-page').then((m) => m.MailPage),
      },
      {
        path: 'calendar',
        title: 'Calendar',
        loadComponent: () => import('./pages/calendar-page').then((m) => m.CalendarPage),
      },
    ],
  },
];
