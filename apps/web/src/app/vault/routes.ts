import type { Routes } from '@angular/router';

export const vaultRoutes: Routes = [
  { path: '', loadComponent: () => import('./pages/vault-page').then((m) => m.VaultPage) },
];

export const vaultSettingsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./pages/vault-settings-page').then((m) => m.VaultSettingsPage),
  },
];

export const neverNamedRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./pages/never-named-page').then((m) => m.NeverNamedPage),
  },
];
