import { Controller, Get, Header, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../security';
import { HealthService } from './health.service';

@Controller('api')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** Whether the process runs. */
  @Public()
  @Get('health/live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** Whether requests are taken: the database answers and the server is not going down. */
  @Public()
  @Get('health/ready')
  ready(): Promise<{ status: 'ready' }> {
    return this.health.ready();
  }

  /** Figures for Prometheus, to the server’s own machine or to whoever has the token. */
  @Public()
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(@Req() request: Request): Promise<string> {
    return this.health.metrics(request);
  }
}
