import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Prometheus figures of the process and of its requests. */
@Injectable()
export class RequestFigures {
  /** Where others add figures of their own. */
  readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'sightline_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers: [this.registry],
  });
  private hasProcessFigures = false;

  observe(method: string, route: string, status: number, seconds: number): void {
    this.durations.observe({ method, route, status: String(status) }, seconds);
  }

  /** The figures in the text format of Prometheus. */
  read(): Promise<string> {
    if (!this.hasProcessFigures) {
      collectDefaultMetrics({ register: this.registry });
      this.hasProcessFigures = true;
    }
    return this.registry.metrics();
  }
}
