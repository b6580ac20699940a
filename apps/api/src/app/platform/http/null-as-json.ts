import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';

/** Express sends null as an empty body; whoever reads JSON is told `null`. */
@Injectable()
export class NullAsJson implements NestInterceptor<unknown, unknown> {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    return next.handle().pipe(
      map((body) => {
        if (body !== null) return body;
        context.switchToHttp().getResponse<Response>().type('application/json');
        return 'null';
      }),
    );
  }
}
