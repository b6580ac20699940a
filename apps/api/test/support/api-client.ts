import { apiRoot, type Problem, type SessionView } from '@sightline/contracts';

/** What came back; `body` is only to be read as `T` when the status says so. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  /** The body as a problem, for answers of 4xx and 5xx. */
  readonly problem: Problem;
}

/** A file that came back; `problem` where none did. */
export interface Download {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly problem: Problem;
}

interface Sending {
  readonly headers?: Record<string, string>;
  readonly type?: string;
}

/** A browser's worth of HTTP: keeps its cookie, sends its CSRF token and origin. */
export class ApiClient {
  /** The session cookie, as a browser would send it; a test may steal it. */
  cookie: string | undefined;
  private csrfToken: string | undefined;
  private signedInAs: SessionView | undefined;

  constructor(readonly url: string) {}

  /** The session as the last sign-in answered it. */
  get session(): SessionView {
    if (!this.signedInAs) throw new Error('This client has not signed in');
    return this.signedInAs;
  }

  async signIn(email: string, password: string): Promise<Answer<SessionView>> {
    const answer = await this.post<SessionView>('session', { email, password });
    if (answer.status === 200) this.adopt(answer.body);
    return answer;
  }

  async switchTo(partnershipId: string): Promise<Answer<SessionView>> {
    const answer = await this.post<SessionView>('session/partnership', { partnershipId });
    if (answer.status === 200) this.adopt(answer.body);
    return answer;
  }

  get<T>(path: string, sending?: Sending): Promise<Answer<T>> {
    return this.send<T>('GET', path, undefined, sending);
  }

  /** Fetches a file as its bytes. */
  async download(path: string): Promise<Download> {
    const response = await fetch(`${this.url}/${apiRoot}/${path}`, {
      redirect: 'manual',
      headers: this.ownHeaders('GET'),
    });
    this.keepCookie(response);
    const bytes = Buffer.from(await response.arrayBuffer());
    const { status, headers } = response;
    return { status, headers, bytes, problem: parse(response, bytes.toString()) as Problem };
  }

  post<T>(path: string, body?: unknown, sending?: Sending): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, sending);
  }

  put<T>(path: string, body?: unknown, sending?: Sending): Promise<Answer<T>> {
    return this.send<T>('PUT', path, body, sending);
  }

  patch<T>(path: string, body?: unknown, sending?: Sending): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, body, sending);
  }

  delete<T>(path: string, body?: unknown, sending?: Sending): Promise<Answer<T>> {
    return this.send<T>('DELETE', path, body, sending);
  }

  /** Sends a request; a path that begins with a slash is taken from the server's root. */
  async send<T>(
    method: string,
    path: string,
    body?: unknown,
    { headers = {}, type = 'application/json' }: Sending = {},
  ): Promise<Answer<T>> {
    const address = path.startsWith('/') ? path : `/${apiRoot}/${path}`;
    const response = await fetch(this.url + address, {
      method,
      redirect: 'manual',
      headers: {
        ...this.ownHeaders(method),
        ...(body === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      body: isSentAsIs(body) ? body : JSON.stringify(body),
    });
    this.keepCookie(response);
    const parsed = parse(response, await response.text());
    return {
      status: response.status,
      headers: response.headers,
      body: parsed as T,
      problem: parsed as Problem,
    };
  }

  private ownHeaders(method: string): Record<string, string> {
    const headers: Record<string, string> = {};
    if (this.cookie) headers['cookie'] = this.cookie;
    if (method !== 'GET') headers['origin'] = this.url;
    if (method !== 'GET' && this.csrfToken) headers['x-csrf-token'] = this.csrfToken;
    return headers;
  }

  private adopt(session: SessionView): void {
    this.signedInAs = session;
    this.csrfToken = session.csrfToken;
  }

  private keepCookie(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(';')[0]!;
      this.cookie = pair.endsWith('=') ? undefined : pair;
    }
  }
}

function isSentAsIs(body: unknown): body is string | Uint8Array<ArrayBuffer> | undefined {
  return typeof body === 'string' || body === undefined || body instanceof Uint8Array;
}

function parse(response: Response, text: string): unknown {
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return isJson && text !== '' ? JSON.parse(text) : text;
}

/** The body of an answer that must have succeeded; says what came instead. */
export function bodyOf<T>(answer: Answer<T>): T {
  if (answer.status >= 400) {
    throw new Error(`Expected success, got ${answer.status}: ${JSON.stringify(answer.problem)}`);
  }
  return answer.body;
}
