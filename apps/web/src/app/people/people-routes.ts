import type { Routes } from '@angular/router';

export const peopleRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/people-page').then((m) => m.PeoplePage) },
  {
    path: 'invite',
    title: 'Invite a person',
    loadComponent: () => import('./pages/invite-page').then((m) => m.InvitePage),
  },
  {
    path: ':accountId',
    title: 'Person',
    loadComponent: () => import('./pages/person-page').then((m) => m.PersonPage),
  },
];
