import { ErrorHandler, inject, Injectable } from '@angular/core';
import { HttpProblem, problemOf } from '../shared/http/client-problem';
import { Notices } from '../shared/ui/notices';

/**
 * What nobody caught is told to the person. A refusal of the server is no fault of the client, so
 * it is not written to the console, where its data could hold words about a case.
 */
@Injectable()
export class FaultHandler extends ErrorHandler {
  private readonly notices = inject(Notices);

  override handleError(thrown: unknown): void {
    if (!(thrown instanceof HttpProblem)) super.handleError(thrown);
    this.notices.fault(problemOf(thrown));
  }
}
