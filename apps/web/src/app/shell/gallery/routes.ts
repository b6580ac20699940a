import type { Routes } from '@angular/router';

/** Everything the design system has on one page, in development builds only. */
export const galleryRoutes: Routes = [
  {
    path: 'dev/gallery',
    title: 'Gallery',
    loadComponent: () => import('./gallery-page').then((m) => m.GalleryPage),
  },
];
