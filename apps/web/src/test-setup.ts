import './app/shared/forms/reflect-metadata-shim';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

// The first test of a file waits while Angular's compiler reads everything it imports. Said here and
// not in the project's settings, which are not read where several projects run together.
jest.setTimeout(60_000);
