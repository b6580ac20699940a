import {
  apiRoot,
  type DemonstrationView,
  type Problem,
  type SessionView,
} from '@sightline/contracts';

/** What a step expected and did not get; its message is the line the person reads. */
export class SmokeFailure extends Error {
  override readonly name = 'SmokeFailure';
}

/** Headers that show who is asking. */
export type Credentials = Readonly<Record<string, string>>;

/** One signed-in person of the demonstration, over HTTP only. */
export class Person {
  private cookie = '';
  private csrfToken = '';

  constructor(
    private readonly url: string,
    readonly email: string,
  ) {}

  async signIn(password: string): Promise<SessionView> {
    const session = await this.send<SessionView>('POST', 'session', {
      email: this.email,
      password,
    });
    this.csrfToken = session.csrfToken;
    return session;
  }

  /** What a write of this person carries, for those who send it another way. */
  get credentials(): Credentials {
    return { ...this.cookieOnly, origin: this.url, 'x-csrf-token': this.csrfToken };
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>('POST', path, body);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>('PUT', path, body);
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>('PATCH', path, body);
  }

  /** Downloads a file: its bytes and its content type. */
  async download(path: string): Promise<{ bytes: Uint8Array; type: string }> {
    const response = await this.fetch('GET', path);
    if (!response.ok) throw await failureOf('GET', path, response);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, type: response.headers.get('content-type') ?? '' };
  }

  /** Asks for what must be refused; fails unless the answer has the status. */
  async refused(status: number, method: string, path: string, body?: unknown): Promise<Problem> {
    const response = await this.fetch(method, path, body);
    if (response.status !== status) {
      throw new SmokeFailure(`${method} ${path}: expected ${status}, got ${response.status}`);
    }
    return (await response.json()) as Problem;
  }

  private get cookieOnly(): Credentials {
    return this.cookie ? { cookie: this.cookie } : {};
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.fetch(method, path, body);
    if (!response.ok) throw await failureOf(method, path, response);
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0] ?? '';
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  private fetch(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.url}/${apiRoot}/${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? this.cookieOnly : this.credentials),
        ...(body === undefined ? undefined : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }
}

async function failureOf(method: string, path: string, response: Response): Promise<SmokeFailure> {
  const text = await response.text();
  return new SmokeFailure(`${method} ${path}: ${response.status} ${text.slice(0, 600)}`);
}

/** The people the server offers in demonstration mode. */
export async function demonstration(url: string): Promise<DemonstrationView> {
  const response = await fetch(`${url}/${apiRoot}/demonstration`);
  if (!response.ok) {
    throw new SmokeFailure(
      `The server at ${url} is not in demonstration mode (${response.status})`,
    );
  }
  return (await response.json()) as DemonstrationView;
}
