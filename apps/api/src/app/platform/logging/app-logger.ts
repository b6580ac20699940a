import { Injectable, type LoggerService, type OnApplicationShutdown } from '@nestjs/common';
import pino, { symbols, type DestinationStream, type Logger } from 'pino';
import { AppConfig } from '../config';
import { RequestContext } from '../context';
import { WaitingLines } from './waiting-lines';

/** What must never reach a log, wherever somebody may one day pass it. */
const redacted = [
  'req.headers.authorization',
  'req.headers.cookie',
  'headers.authorization',
  'headers.cookie',
  '*.password',
  '*.token',
  'password',
  'token',
  'body',
  'query',
  'parameters',
];

/** What is written of every request. */
export interface AnsweredRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** JSON lines on standard output: facts about requests and failures, never what they carried. */
@Injectable()
export class AppLogger implements LoggerService, OnApplicationShutdown {
  private readonly pino: Logger;
  private readonly lines: WaitingLines;
  /** Looks through nothing: for lines whose every field is known. */
  private readonly plain: Logger;

  constructor(
    config: AppConfig,
    private readonly context: RequestContext,
  ) {
    const options = {
      level: config.logLevel,
      base: null,
      mixin: () => ({
        requestId: this.context.requestId,
        accountId: this.context.actor?.accountId,
      }),
    };
    this.pino = pino({ ...options, redact: { paths: redacted, censor: '[redacted]' } });
    this.lines = new WaitingLines(outputOf(this.pino));
    this.plain = pino(options, this.lines);
  }

  onApplicationShutdown(): void {
    this.lines.handOver();
  }

  answered(request: AnsweredRequest): void {
    this.plain.info(request, 'request');
  }

  fact(message: string, facts: Record<string, unknown> = {}): void {
    this.pino.info(facts, message);
  }

  /** An unexpected failure. SQL parameters stay out: they may be somebody's answer. */
  failure(facts: Record<string, unknown>, thrown: unknown): void {
    const stack = thrown instanceof Error ? thrown.stack : undefined;
    this.lines.handOver();
    this.pino.error({ ...facts, stack: withoutQuotes(thrown, stack) }, 'failure');
  }

  log(message: unknown, ...context: unknown[]): void {
    this.pino.debug({ from: context.at(-1) }, String(message));
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.pino.warn({ from: context.at(-1) }, String(message));
  }

  error(message: unknown, ...context: unknown[]): void {
    this.pino.error({ from: context.at(-1) }, String(message));
  }

  debug(message: unknown, ...context: unknown[]): void {
    this.pino.debug({ from: context.at(-1) }, String(message));
  }

  verbose(message: unknown, ...context: unknown[]): void {
    this.pino.trace({ from: context.at(-1) }, String(message));
  }
}

function outputOf(logger: object): DestinationStream {
  return (logger as { readonly [symbols.streamSym]: DestinationStream })[symbols.streamSym];
}

/**
 * Some messages quote what they failed on: PostgreSQL its parameters, a SyntaxError the text it
 * could not read. Of those only the code and the frames are kept.
 */
function withoutQuotes(thrown: unknown, stack: string | undefined): string | undefined {
  const driver = (thrown as { driverError?: { code?: string } } | null)?.driverError;
  const isQuoting = driver !== undefined || thrown instanceof SyntaxError;
  if (!isQuoting || !stack) return stack;
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [
    driver ? `Database error ${driver.code ?? 'without a code'}` : 'SyntaxError',
    ...frames,
  ].join('\n');
}
