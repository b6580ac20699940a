import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AppConfig } from '../config';
import { Database } from '../database';
import { notFound, ProblemError } from '../errors';
import { Lifecycle } from './lifecycle';
import { isSameSecret } from '../security';
import { RequestFigures } from './request-figures';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

@Injectable()
export class HealthService {
  constructor(
    private readonly config: AppConfig,
    private readonly database: Database,
    private readonly lifecycle: Lifecycle,
    private readonly figures: RequestFigures,
  ) {}

  /** Ready when the database answers and the server is not going down. */
  async ready(): Promise<{ status: 'ready' }> {
    if (this.lifecycle.isDraining) throw new ProblemError('server.busy', 'Going down.');
    await this.database.reader.query('SELECT 1');
    return { status: 'ready' };
  }

  metrics(request: Request): Promise<string> {
    if (!this.mayRead(request)) throw notFound();
    return this.figures.read();
  }

  /** With a token, or from this machine itself: a proxy's callers all seem to be from here. */
  private mayRead(request: Request): boolean {
    const token = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1];
    if (token && this.config.metricsToken) return isSameSecret(token, this.config.metricsToken);
    const isForwarded = request.get('x-forwarded-for') !== undefined;
    return !isForwarded && loopback.has(request.socket.remoteAddress ?? '');
  }
}
