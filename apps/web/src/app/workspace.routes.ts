import type { Routes } from '@angular/router';
import { permitted } from './shared/session/guards';

/** The steps of an audit's workspace; each belongs to its own slice. */
export const workspaceRoutes: Routes = [
  {
    path: 'scope',
    title: 'Scope',
    loadChildren: () => import('./audits/scope-routes').then((m) => m.scopeRoutes),
  },
  {
    path: 'sample',
    title: 'Sample',
    loadChildren: () => import('./cases/routes').then((m) => m.casesRoutes),
  },
  {
    path: 'identities',
    title: 'Identities',
    canActivate: [permitted('vault.read')],
    loadChildren: () => import('./vault/routes').then((m) => m.vaultRoutes),
  },
  {
    path: 'returns',
    title: 'Returns',
    loadChildren: () => import('./returns/grid-routes').then((m) => m.gridRoutes),
  },
  {
    path: 'panel',
    title: 'Panel',
    loadChildren: () => import('./moderation/routes').then((m) => m.moderationRoutes),
  },
  {
    path: 'findings',
    title: 'Findings',
    loadChildren: () => import('./findings/routes').then((m) => m.findingsRoutes),
  },
  {
    path: 'report',
    title: 'Report',
    loadChildren: () => import('./reports/routes').then((m) => m.reportsRoutes),
  },
  {
    path: 'publication',
    title: 'Publication',
    canActivate: [permitted('publication.read')],
    loadChildren: () => import('./reports/publication-routes').then((m) => m.publicationRoutes),
  },
  {
    path: 'reminders',
    title: 'Reminders',
    canActivate: [permitted('schedule.read')],
    loadChildren: () => import('./notifications/schedule-routes').then((m) => m.scheduleRoutes),
  },
  {
    path: 'trail',
    title: 'Trail of the audit',
    canActivate: [permitted('trail.read')],
    loadChildren: () => import('./trail/routes').then((m) => m.trailRoutes),
  },
];
