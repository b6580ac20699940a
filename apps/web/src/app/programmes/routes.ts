import type { Routes } from '@angular/router';
import { permitted } from '../shared/session/guards';

const planPage = () => import('./pages/plan-audit-page').then((m) => m.PlanAuditPage);

const ideaFormPage = () => import('./pages/idea-form-page').then((m) => m.IdeaFormPage);

const meetingFormPage = () => import('./pages/meeting-form-page').then((m) => m.MeetingFormPage);

/** Pages under the tabs of the programme. */
const framedPages: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./pages/programme-page').then((m) => m.ProgrammePage),
  },
  {
    path: 'themes',
    title: 'Theme register',
    canActivate: [permitted('theme.read')],
    loadComponent: () => import('./pages/themes-page').then((m) => m.ThemesPage),
  },
  {
    path: 'meetings',
    title: 'Meetings of the subgroup',
    canActivate: [permitted('meeting.read')],
    loadComponent: () => import('./pages/meetings-page').then((m) => m.MeetingsPage),
  },
  {
    path: 'coverage',
    title: 'Coverage',
    canActivate: [permitted('coverage.read')],
    loadComponent: () => import('./pages/coverage-page').then((m) => m.CoveragePage),
  },
];

export const programmesRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./pages/programme-frame').then((m) => m.ProgrammeFrame),
    children: framedPages,
  },
  {
    path: 'themes/new',
    title: 'Propose a theme',
    canActivate: [permitted('theme.propose')],
    loadComponent: ideaFormPage,
  },
  {
    path: 'themes/:ideaId',
    title: 'Idea for a theme',
    canActivate: [permitted('theme.read')],
    loadComponent: () => import('./pages/idea-page').then((m) => m.IdeaPage),
  },
  {
    path: 'themes/:ideaId/edit',
    title: 'Change the idea',
    canActivate: [permitted('theme.propose')],
    loadComponent: ideaFormPage,
  },
  {
    path: 'themes/:ideaId/take-up',
    title: 'Take up an idea',
    canActivate: [permitted('theme.decide')],
    loadComponent: () => import('./pages/take-up-page').then((m) => m.TakeUpPage),
  },
  {
    path: 'meetings/new',
    title: 'Record a meeting',
    canActivate: [permitted('meeting.write')],
    loadComponent: meetingFormPage,
  },
  {
    path: 'meetings/:meetingId',
    title: 'Meeting of the subgroup',
    canActivate: [permitted('meeting.read')],
    loadComponent: () => import('./pages/meeting-page').then((m) => m.MeetingPage),
  },
  {
    path: 'meetings/:meetingId/edit',
    title: 'Change the record of a meeting',
    canActivate: [permitted('meeting.write')],
    loadComponent: meetingFormPage,
  },
  {
    path: 'import',
    title: 'Import a programme',
    canActivate: [permitted('programme.import')],
    loadComponent: () => import('./pages/import-page').then((m) => m.ImportPage),
  },
  {
    path: 'carry-over/:year',
    title: 'Take up audits of last year',
    canActivate: [permitted('audit.plan')],
    loadComponent: () => import('./pages/carry-over-page').then((m) => m.CarryOverPage),
  },
  {
    path: 'audits/new',
    title: 'Plan an audit',
    canActivate: [permitted('audit.plan')],
    loadComponent: planPage,
  },
  {
    path: 'audits/:auditId/edit',
    title: 'Edit the plan',
    canActivate: [permitted('audit.plan')],
    loadComponent: planPage,
  },
  {
    path: 'audits/:auditId/replan',
    title: 'Move an audit',
    canActivate: [permitted('audit.plan')],
    loadComponent: () => import('./pages/replan-page').then((m) => m.ReplanPage),
  },
];
