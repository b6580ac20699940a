import { HttpErrorResponse } from '@angular/common/http';
import type {
  ReturnView,
  SaveAnswersDto,
  SavedAnswersView,
  TemplateVersionView,
} from '@sightline/contracts';
import { from, type Observable } from 'rxjs';
import { HttpProblem, problemOf } from '../src/app/shared/http/client-problem';
import type { ReturnsApi } from '../src/app/returns/returns-api';
import type { Person } from './person';

/** What of the client's API the form calls. */
type FormApi = Pick<ReturnsApi, 'open' | 'formVersion' | 'saveAnswers' | 'act'>;

/** A tab's way to the server: real HTTP, on a network that may be gone or may lose answers. */
export class Network implements FormApi {
  isOnline = true;
  /** What is sent arrives, and nobody hears what came of it. */
  losesAnswers = false;

  constructor(
    private readonly person: Person,
    private readonly whenSaved: (changes: SaveAnswersDto['changes']) => void,
  ) {}

  open(id: string): Observable<ReturnView> {
    return from(this.call<ReturnView>('GET', `returns/${id}`));
  }

  formVersion(id: string): Observable<TemplateVersionView> {
    return from(this.call<TemplateVersionView>('GET', `template-versions/${id}`));
  }

  saveAnswers(id: string, dto: SaveAnswersDto): Observable<SavedAnswersView> {
    return from(this.save(id, dto));
  }

  act(id: string, act: string, dto: object): Observable<ReturnView> {
    return from(this.call<ReturnView>('POST', `returns/${id}/${act}`, dto));
  }

  private async save(id: string, dto: SaveAnswersDto): Promise<SavedAnswersView> {
    const saved = await this.call<SavedAnswersView>('PATCH', `returns/${id}/answers`, dto);
    this.whenSaved(dto.changes);
    return saved;
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    if (!this.isOnline) throw unreachable();
    let response: Response;
    let text: string;
    try {
      response = await this.person.send(method, path, body);
      text = await response.text();
    } catch (error) {
      // The server was killed while it answered, or is not there.
      if (error instanceof TypeError) throw unreachable();
      throw error;
    }
    if (this.losesAnswers || !this.isOnline) throw unreachable();
    const { status } = response;
    const answer: unknown = JSON.parse(text);
    if (!response.ok)
      throw new HttpProblem(problemOf(new HttpErrorResponse({ status, error: answer })));
    return answer as T;
  }
}

function unreachable(): HttpProblem {
  return new HttpProblem(problemOf(new HttpErrorResponse({ status: 0 })));
}
