import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { paths } from '@sightline/contracts';
import { settingsPagesFor } from './people/settings-pages';
import { apiUrl } from './shared/http/api-url';
import { readsAhead } from './shared/http/read-ahead';
import { permitted, signedIn } from './shared/session/guards';
import { SessionStore } from './shared/session/session-store';
import { ErrorPage } from './shell/error-page';
import { galleryRoutes } from './shell/gallery/routes';

const messagePage = () => import('./shell/message-page').then((m) => m.MessagePage);

/** The steps of an audit's workspace; each belongs to its own slice. */
const workspaceRoutes: Routes = [
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

/** What a partnership sets for itself; each page belongs to its own slice. */
const settingsRoutes: Routes = [
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

const pageRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'My work',
    loadChildren: () => import('./home/routes').then((m) => m.homeRoutes),
  },
  {
    path: 'programme/calibrations',
    title: 'Calibration',
    canActivate: [permitted('calibration.read')],
    loadChildren: () => import('./calibrations/routes').then((m) => m.calibrationsRoutes),
  },
  {
    path: 'programme',
    title: 'Programme',
    canActivate: [permitted('programme.read')],
    loadChildren: () => import('./programmes/routes').then((m) => m.programmesRoutes),
  },
  {
    path: 'audits',
    title: 'Audits',
    canActivate: [permitted('audit.read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadChildren: () => import('./audits/routes').then((m) => m.auditsRoutes),
      },
      {
        path: ':auditId',
        canActivate: [readsAhead(({ auditId }) => apiUrl(paths.audits, String(auditId)))],
        loadComponent: () => import('./audits/pages/workspace-page').then((m) => m.WorkspacePage),
        children: [{ path: '', pathMatch: 'full', redirectTo: 'scope' }, ...workspaceRoutes],
      },
    ],
  },
  {
    path: 'past-audits',
    title: 'Audits from before Sightline',
    canActivate: [permitted('finding.read')],
    loadChildren: () => import('./findings/past-audit-routes').then((m) => m.pastAuditRoutes),
  },
  {
    path: 'returns',
    title: 'Returns',
    loadChildren: () => import('./returns/routes').then((m) => m.returnsRoutes),
  },
  {
    path: 'accuracy',
    title: 'Check the draft report',
    canActivate: [permitted('accuracy.comment')],
    loadChildren: () => import('./reports/accuracy-routes').then((m) => m.accuracyRoutes),
  },
  {
    path: 'timeliness',
    title: 'Timeliness',
    canActivate: [permitted('timeliness.read')],
    loadComponent: () => import('./returns/pages/timeliness-page').then((m) => m.TimelinessPage),
  },
  {
    path: 'forms',
    title: 'Forms',
    canActivate: [permitted('template.read')],
    loadChildren: () => import('./form-templates/routes').then((m) => m.formTemplatesRoutes),
  },
  {
    path: 'settings',
    title: 'Settings',
    loadComponent: () => import('./people/pages/settings-frame').then((m) => m.SettingsFrame),
    children: settingsRoutes,
  },
  {
    path: 'notices',
    title: 'What you were told',
    loadChildren: () => import('./notifications/routes').then((m) => m.notificationsRoutes),
  },
  // Where they stood before there was a page for all settings.
  { path: 'schools', redirectTo: 'settings/schools' },
  { path: 'safeguarding', redirectTo: 'settings/safeguarding' },
  {
    path: 'trail',
    title: 'Trail',
    canActivate: [permitted('trail.read')],
    loadChildren: () => import('./trail/routes').then((m) => m.trailRoutes),
  },
  {
    path: 'account',
    title: 'Your account',
    loadComponent: () => import('./people/pages/account-page').then((m) => m.AccountPage),
  },
  {
    path: 'not-allowed',
    title: 'Not allowed',
    loadComponent: messagePage,
    data: {
      icon: 'lock',
      heading: 'Your role does not allow this page',
      words: 'If you think it should, ask the audit co-ordinator of your partnership.',
    },
  },
  {
    path: '**',
    title: 'Not found',
    loadComponent: messagePage,
    data: {
      icon: 'finding',
      heading: 'This page was not found',
      words:
        'The address may be mistyped, or the page belongs to an agency or partnership you cannot see.',
    },
  },
];

export const routes: Routes = [
  ...galleryRoutes,
  // Not lazy: it is shown where pages cannot be fetched.
  { path: 'error', title: 'Error', component: ErrorPage },
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('./shell/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'join',
    title: 'Choose a password',
    loadComponent: () => import('./people/pages/join-page').then((m) => m.JoinPage),
  },
  {
    path: 'forgotten',
    title: 'Forgotten password',
    loadComponent: () => import('./people/pages/forgotten-page').then((m) => m.ForgottenPage),
  },
  {
    path: 'room/:auditId/screen',
    canActivate: [signedIn, permitted('panel.convene')],
    loadChildren: () => import('./moderation/routes').then((m) => m.wallRoutes),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/app-frame').then((m) => m.AppFrame),
    children: pageRoutes,
  },
];
