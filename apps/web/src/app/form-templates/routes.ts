import { inject } from '@angular/core';
import type { CanDeactivateFn, Routes } from '@angular/router';
import { permitted } from '../shared/session/guards';
import { SessionStore } from '../shared/session/session-store';
import type { DraftPage } from './pages/draft-page';

/** Saves first; asks where something cannot be saved. */
const nothingUnsaved: CanDeactivateFn<DraftPage> = (page) => page.mayLeave();

/** Those who are consulted read and comment; they do not edit. */
function firstPage(): string {
  return inject(SessionStore).can('template.write') ? 'edit' : 'preview';
}

export const formTemplatesRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./pages/forms-page').then((m) => m.FormsPage),
  },
  {
    path: 'new',
    title: 'New form',
    canActivate: [permitted('template.write')],
    loadComponent: () => import('./pages/new-form-page').then((m) => m.NewFormPage),
  },
  {
    path: 'import',
    title: 'Import a form',
    canActivate: [permitted('template.write')],
    loadComponent: () => import('./pages/import-page').then((m) => m.ImportPage),
  },
  {
    path: 'compare',
    title: 'Compare versions',
    loadComponent: () => import('./pages/compare-page').then((m) => m.ComparePage),
  },
  {
    path: 'versions/:versionId',
    title: 'Version of a form',
    loadComponent: () => import('./pages/version-page').then((m) => m.VersionPage),
  },
  {
    path: 'drafts/:draftId',
    title: 'Draft of a form',
    canDeactivate: [nothingUnsaved],
    loadComponent: () => import('./pages/draft-page').then((m) => m.DraftPage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: firstPage },
      {
        path: 'edit',
        title: 'Edit a form',
        canActivate: [permitted('template.write')],
        loadComponent: () => import('./pages/edit-page').then((m) => m.EditPage),
      },
      {
        path: 'preview',
        title: 'Preview',
        loadComponent: () => import('./pages/preview-page').then((m) => m.PreviewPage),
      },
      {
        path: 'publish',
        title: 'Publish',
        canActivate: [permitted('template.write')],
        loadComponent: () => import('./pages/publish-page').then((m) => m.PublishPage),
      },
    ],
  },
];
