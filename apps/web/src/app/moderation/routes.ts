import type { Routes } from '@angular/router';
import { paths } from '@sightline/contracts';
import { apiUrl } from '../shared/http/api-url';
import { readsAhead } from '../shared/http/read-ahead';

export const moderationRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/panel-page').then((m) => m.PanelPage) },
  {
    path: 'meeting',
    title: 'Meeting of the panel',
    loadComponent: () => import('./pages/meeting-page').then((m) => m.MeetingPage),
  },
  {
    path: 'room',
    title: 'Room of the panel',
    loadComponent: () => import('./pages/room-page').then((m) => m.RoomPage),
  },
  {
    path: ':caseId',
    title: 'Case at the panel',
    loadComponent: () => import('./pages/panel-case-page').then((m) => m.PanelCasePage),
  },
  {
    path: ':caseId/pack',
    title: 'Pack of a case',
    canActivate: [readsAhead(({ caseId }) => apiUrl(paths.cases, String(caseId), 'pack'))],
    loadComponent: () => import('./pages/pack-page').then((m) => m.PackPage),
  },
];

/** The wall stands in a window of its own, without the frame of the product. */
export const wallRoutes: Routes = [
  {
    path: '',
    title: 'Wall of the panel',
    loadComponent: () => import('./pages/room-screen-page').then((m) => m.RoomScreenPage),
  },
];
