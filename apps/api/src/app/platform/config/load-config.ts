import 'reflect-metadata';
import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { StartUpError } from '../errors';
import { AppConfig } from './app-config';

/** The variable that sets a property: `dataDir` is read from `DATA_DIR`. */
export function variableOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** What has no default, and so is no property of a new configuration. */
const optional: readonly (keyof AppConfig)[] = [
  'keyDir',
  'databaseUrl',
  'metricsToken',
  'trustedOrigin',
  'publicUrl',
  'smtpUrl',
  'mailFrom',
];

/** Every property that a variable sets. */
export function configured(): string[] {
  return [...Object.keys(new AppConfig()), ...optional];
}

/** Reads and checks the environment; every bad variable is named, none of their values shown. */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): AppConfig {
  const given = Object.fromEntries(
    configured()
      .map((name) => [name, environment[variableOf(name)]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const config = plainToInstance(AppConfig, given, { exposeDefaultValues: true });
  const problems = validateSync(config).map(
    (error) => `${variableOf(error.property)} ${Object.values(error.constraints ?? {})[0]}`,
  );
  if (problems.length > 0) {
    throw new StartUpError(`The configuration is not right:\n  ${problems.join('\n  ')}`);
  }
  config.dataDir = resolve(config.dataDir);
  if (config.keyDir) config.keyDir = resolve(config.keyDir);
  config.webRoot = resolve(config.webRoot);
  return config;
}
