import type { Routes } from '@angular/router';
import { permitted } from '../shared/session/guards';

const planPage = () => import('./pages/plan-audit-page').then((m) => m.PlanAuditPage);

export const programmesRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/programme-page').then((m) => m.ProgrammePage) },
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
