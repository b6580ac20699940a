import type { Route, Routes } from '@angular/router';
import { routes } from './app.routes';
import { galleryRoutes as galleryInProduction } from './shell/gallery/routes.production';

function flatten(list: Routes): Route[] {
  return list.flatMap((route) => [route, ...flatten(route.children ?? [])]);
}

describe('the routes of the client', () => {
  it('fetch every page only when it is visited, but the one for when nothing can be fetched', () => {
    const eager = flatten(routes).filter((route) => route.component !== undefined);
    expect(eager.map((route) => route.path)).toEqual(['error']);
  });

  it('let nobody in who is not signed in, but to sign in or to choose a password', () => {
    const open = routes.filter((route) => route.canActivate === undefined);
    expect(open.map((route) => route.path)).toEqual([
      ...['dev/gallery', 'error', 'sign-in', 'join', 'forgotten'],
    ]);
  });

  it('have no gallery in production', () => {
    expect(galleryInProduction).toEqual([]);
  });

  it('give each page of the workspace its title', () => {
    const workspace = flatten(routes).find((route) => route.path === ':auditId');
    const untitled = (workspace?.children ?? []).filter((route) => route.path && !route.title);
    expect(untitled).toEqual([]);
  });
});
