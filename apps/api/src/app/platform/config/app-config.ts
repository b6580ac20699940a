import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

const yesOrNo = ({ value }: { value: unknown }): unknown => {
  if (value === 'true' || value === 'on' || value === '1') return true;
  if (value === 'false' || value === 'off' || value === '0') return false;
  return value;
};

/** Everything that may differ between two installations. Each name is the variable in camelCase. */
export class AppConfig {
  @Type(() => Number)
  @IsInt({ message: 'must be a port number' })
  @Min(0, { message: 'must be a port number' })
  @Max(65535, { message: 'must be a port number' })
  port = 3000;

  @IsString()
  @MinLength(1)
  host = '127.0.0.1';

  @IsString()
  @MinLength(1, { message: 'must name a folder' })
  dataDir = './data';

  /** Where the keys of the vault are; DATA_DIR/keys unless told. Never in a backup of the data. */
  @IsOptional()
  @MinLength(1, { message: 'must name a folder' })
  keyDir?: string;

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'must begin with postgres:// or postgresql://' })
  databaseUrl?: string;

  /** Demonstration mode: fictitious people on an empty database, listed on the sign-in page. */
  @Transform(yesOrNo)
  @IsBoolean({ message: 'must be on or off' })
  demo = false;

  @IsOptional()
  @MinLength(16, { message: 'must have at least 16 characters' })
  metricsToken?: string;

  /** The address people use, such as https://audit.example.org; https makes the cookie Secure. */
  @IsOptional()
  @Matches(/^https?:\/\/[^/\s]+$/, { message: 'must be an origin, such as https://a.example' })
  trustedOrigin?: string;

  /** The address that links in mail begin with; `trustedOrigin` unless told. */
  @IsOptional()
  @Matches(/^https?:\/\/[^/\s]+$/, { message: 'must be an origin, such as https://a.example' })
  publicUrl?: string;

  /** Sends mail; without it messages are kept to be looked at in the outbox. */
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'must begin with smtp:// or smtps://' })
  smtpUrl?: string;

  /** The sender of mail. */
  @ValidateIf((config: AppConfig) => config.smtpUrl !== undefined)
  @IsEmail({}, { message: 'must be an e-mail address where SMTP_URL is set' })
  mailFrom?: string;

  /** How many reverse proxies stand in front and may be believed about the caller's address. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10)
  trustedProxies = 0;

  @IsIn(logLevels, { message: `must be one of ${logLevels.join(', ')}` })
  logLevel: LogLevel = 'info';

  /** The built client. */
  @IsString()
  webRoot = 'dist/apps/web/browser';

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(24 * 60)
  sessionIdleMinutes = 30;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(7 * 24)
  sessionAbsoluteHours = 12;

  /** Attempts to sign in from one address in one minute; a whole agency may share an address. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  signInsPerMinute = 60;

  /** Seconds after which a job is taken from a worker that is not heard of any more. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3600)
  jobLeaseSeconds = 60;

  /** A checkpoint of the trail is signed after so many entries, or a minute. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  checkpointEvery = 500;
}

/** The address of the product for people outside it, without a slash at its end. */
export function publicUrlOf({ publicUrl, trustedOrigin, host, port }: AppConfig): string {
  return publicUrl ?? trustedOrigin ?? `http://${host}:${port}`;
}
