import { apiRoot, type SessionView } from '@sightline/contracts';
import { pass } from './fast-clock';

/** Every person of the demonstration has it; the sign-in page shows it. */
const password = 'castle-on-the-hill';

/** Somebody signed in, over HTTP only. */
export class Person {
  private constructor(
    readonly url: string,
    readonly session: SessionView,
    private readonly cookie: string,
  ) {}

  static async signIn(url: string, email: string): Promise<Person> {
    const response = await fetch(`${url}/${apiRoot}/session`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok) throw new Error(`${email} cannot sign in: ${response.status}`);
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return new Person(url, (await response.json()) as SessionView, cookie);
  }

  send(method: string, path: string, body?: object, signal?: AbortSignal): Promise<Response> {
    const { url, cookie, session } = this;
    return fetch(`${url}/${apiRoot}/${path}`, {
      method,
      signal,
      headers: {
        ...{ cookie, origin: url, 'x-csrf-token': session.csrfToken },
        ...(body ? { 'content-type': 'application/json' } : { accept: 'text/event-stream' }),
      },
      body: body && JSON.stringify(body),
    });
  }

  /** An answer that must be given, as soon as the server is there; says what came instead. */
  async demand<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await this.send(method, path, body).catch(async (error: unknown) => {
      if (!(error instanceof TypeError)) throw error;
      await pass(60_000);
      return this.send(method, path, body);
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }
}
