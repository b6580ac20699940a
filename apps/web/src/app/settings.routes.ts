import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { settingsPagesFor } from './people/settings-pages';
import { permitted } from './shared/session/guards';
import { SessionStore } from './shared/session/session-store';

/** What a partnership sets for itself; each page belongs to its own slice. */
export const settingsRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: () => firstSettingsPage() },
  {
    path: 'people',
    title: 'People',
    canActivate: [permitted('people.write')],
    loadChildren: () => import('./people/people-routes').then((m) => m.peopleRoutes),
  },
  {
    path: 'agencies',
    title: 'Agencies',
    canActivate: [permitted('agency-setting.write')],
    loadChildren: () => import('./people/agencies-routes').then((m) => m.agenciesRoutes),
  },
  {
    path: 'data-protection',
    title: 'Data protection',
    canActivate: [permitted('data-protection.read')],
    loadComponent: () =>
      import('./people/pages/data-protection-page').then((m) => m.DataProtectionPage),
  },
  {
    path: 'forms',
    title: 'Settings of forms',
    canActivate: [permitted('settings.read')],
    loadChildren: () =>
      import('./form-templates/settings-routes').then((m) => m.formSettingsRoutes),
  },
  {
    path: 'planning',
    title: 'Calendar and workload',
    canActivate: [permitted('planning.write')],
    loadChildren: () => import('./people/planning-routes').then((m) => m.planningRoutes),
  },
  {
    path: 'schools',
    title: 'Schools',
    canActivate: [permitted('school.write')],
    loadChildren: () => import('./people/routes').then((m) => m.schoolsRoutes),
  },
  {
    path: 'safeguarding',
    title: 'Safeguarding contacts',
    canActivate: [permitted('safeguarding.read')],
    loadChildren: () => import('./people/safeguarding-routes').then((m) => m.safeguardingRoutes),
  },
  {
    path: 'quiet-days',
    title: 'Quiet days',
    canActivate: [permitted('settings.read')],
    loadChildren: () => import('./notifications/settings-routes').then((m) => m.quietDaysRoutes),
  },
  {
    path: 'publishing',
    title: 'Publishing',
    canActivate: [permitted('publication.set')],
    loadChildren: () => import('./reports/publishing-routes').then((m) => m.publishingRoutes),
  },
  {
    path: 'report-style',
    title: 'Report style',
    canActivate: [permitted('report-template.write')],
    loadChildren: () => import('./reports/publishing-routes').then((m) => m.reportTemplateRoutes),
  },
  {
    path: 'outbox',
    title: 'Outbox',
    canActivate: [permitted('outbox.read')],
    loadChildren: () => import('./notifications/settings-routes').then((m) => m.outboxRoutes),
  },
  {
    path: 'vault',
    title: 'Vault',
    canActivate: [permitted('vault.set')],
    loadChildren: () => import('./vault/routes').then((m) => m.vaultSettingsRoutes),
  },
  {
    path: 'never-named',
    title: 'People never to be named',
    canActivate: [permitted('never-named.write')],
    loadChildren: () => import('./vault/routes').then((m) => m.neverNamedRoutes),
  },
];

/** Where “Settings” leads those who may write only some of them. */
function firstSettingsPage(): string {
  const session = inject(SessionStore);
  return settingsPagesFor((permission) => session.can(permission))[0]?.path ?? 'forms';
}
