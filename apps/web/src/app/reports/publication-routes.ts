import type { CanDeactivateFn, Routes } from '@angular/router';
import type { PublicationPage } from './publication/publication-page';

/** Words of a publication that are not saved are not lost without being asked. */
const nothingUnsaved: CanDeactivateFn<PublicationPage> = (page) => page.mayLeave();

export const publicationRoutes: Routes = [
  {
    path: '',
    canDeactivate: [nothingUnsaved],
    loadComponent: () => import('./publication/publication-page').then((m) => m.PublicationPage),
  },
  {
    path: 'read',
    title: 'Read the publication',
    loadComponent: () =>
      import('./publication/publication-reading-page').then((m) => m.PublicationReadingPage),
  },
];
