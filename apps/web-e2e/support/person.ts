import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { SessionView } from '@sightline/contracts';
import { emailOf, password, type PersonKey } from './people';

/** Somebody signed in, with a browser of their own; the API is for what a journey begins from. */
export class Person {
  private constructor(
    readonly page: Page,
    private readonly origin: string,
    private readonly csrfToken: string,
  ) {}

  static async enter(context: BrowserContext, origin: string, key: PersonKey): Promise<Person> {
    const page = await context.newPage();
    const response = await page.request.post(`${origin}/api/v1/session`, {
      headers: { origin },
      data: { email: emailOf(key), password },
    });
    expect(response.ok(), `${key} signs in`).toBe(true);
    const { csrfToken } = (await response.json()) as SessionView;
    return new Person(page, origin, csrfToken);
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, data: unknown = {}): Promise<T> {
    return this.send<T>('POST', path, data);
  }

  put<T>(path: string, data: unknown): Promise<T> {
    return this.send<T>('PUT', path, data);
  }

  patch<T>(path: string, data: unknown): Promise<T> {
    return this.send<T>('PATCH', path, data);
  }

  /** Ends the session on the server, as an administrator or another tab might. */
  async loseSession(): Promise<void> {
    await this.send('DELETE', 'session');
  }

  private async send<T>(method: string, path: string, data?: unknown): Promise<T> {
    const { origin, csrfToken } = this;
    const response = await this.page.request.fetch(`${origin}/api/v1/${path}`, {
      method,
      headers: { origin, 'x-csrf-token': csrfToken },
      data,
    });
    const text = await response.text();
    expect(response.ok(), `${method} ${path}: ${response.status()} ${text}`).toBe(true);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
