import type { Routes } from '@angular/router';

/** No gallery in production: the build puts this file in the place of routes.ts. */
export const galleryRoutes: Routes = [];
