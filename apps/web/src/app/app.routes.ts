import type { Routes } from '@angular/router';
import { paths } from '@sightline/contracts';
import { apiUrl } from './shared/http/api-url';
import { readsAhead } from './shared/http/read-ahead';
import { permitted, signedIn } from './shared/session/guards';
import { settingsRoutes } from './settings.routes';
import { ErrorPage } from './shell/error-page';
import { galleryRoutes } from './shell/gallery/routes';
import { workspaceRoutes } from './workspace.routes';

const messagePage = () => import('./shell/message-page').then((m) => m.MessagePage);

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
