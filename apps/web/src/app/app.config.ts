import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  ErrorHandler,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { MAT_FORM_FIELD_DEFAULT_OPTIONS } from '@angular/material/form-field';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { routes } from './app.routes';
import { problemInterceptor } from './shared/http/problem-interceptor';
import { SessionService } from './shared/session/session-service';
import { toErrorPage } from './shell/error-page';
import { FaultHandler } from './shell/fault-handler';
import { PageTitles } from './shell/page-titles';
import { ThemeChoice } from './shell/theme';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useClass: FaultHandler },
    provideHttpClient(withInterceptors([problemInterceptor])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(toErrorPage),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    {
      provide: MAT_FORM_FIELD_DEFAULT_OPTIONS,
      useValue: { appearance: 'outline', floatLabel: 'always', subscriptSizing: 'dynamic' },
    },
    { provide: TitleStrategy, useClass: PageTitles },
    provideAppInitializer(() => {
      inject(ThemeChoice).restore();
      return inject(SessionService).resume();
    }),
  ],
};
