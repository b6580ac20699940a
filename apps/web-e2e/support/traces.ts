import type { BrowserContext, Page } from '@playwright/test';

/** Something that outlives a page, or is written where others read it. */
export interface Trace {
  readonly where: string;
  readonly text: string;
}

/** What a browser keeps and sends in addresses; content of requests is not an address. */
export class Traces {
  private readonly addresses: Trace[] = [];

  constructor(private readonly context: BrowserContext) {
    context.on('request', (request) => {
      this.addresses.push({ where: `request ${request.method()}`, text: request.url() });
      const referrer = request.headers()['referer'];
      if (referrer) this.addresses.push({ where: 'referrer', text: referrer });
    });
    for (const page of context.pages()) this.follow(page);
    context.on('page', (page) => this.follow(page));
  }

  /** Addresses so far, and whatever every page of the browser keeps now. */
  async all(): Promise<Trace[]> {
    const cookies = (await this.context.cookies()).map(({ name, value }) => ({
      ...{ where: `cookie ${name}`, text: value },
    }));
    const kept = await Promise.all(this.context.pages().map((page) => keptBy(page)));
    return [...this.addresses, ...cookies, ...kept.flat()];
  }

  private follow(page: Page): void {
    page.on('framenavigated', (frame) => {
      this.addresses.push({ where: 'history', text: frame.url() });
    });
  }
}

/** Both storages, every record of every database, every cached answer, and the state of history. */
function keptBy(page: Page): Promise<Trace[]> {
  return page.evaluate(async () => {
    const traces: { where: string; text: string }[] = [];
    const keep = (where: string, text: string) => traces.push({ where, text });
    for (const [name, storage] of Object.entries({ localStorage, sessionStorage })) {
      for (const [key, value] of Object.entries(storage)) keep(name, `${key}=${String(value)}`);
    }
    keep('history state', JSON.stringify(history.state));
    keep('title', document.title);
    keep('window name', window.name);
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        keep(`cache ${name}`, `${request.url} ${(await answer?.text()) ?? ''}`);
      }
    }
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(new Error(asked.error?.message));
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''));
      for (const store of Array.from(database.objectStoreNames)) {
        const records = database.transaction(store).objectStore(store);
        keep(`database ${name}.${store}`, JSON.stringify(await done(records.getAllKeys())));
        keep(`database ${name}.${store}`, JSON.stringify(await done(records.getAll())));
      }
      database.close();
    }
    return traces;
  });
}

/** Where a word stands, in any of the forms in which a computer writes it. */
export function findWord(word: string, traces: readonly Trace[]): string[] {
  const forms = formsOf(word);
  return traces.flatMap(({ where, text }) => {
    const small = text.toLowerCase();
    return forms
      .filter(({ form, isExact }) => (isExact ? text.includes(form) : small.includes(form)))
      .map(({ name }) => `${where}: ${name}`);
  });
}

function formsOf(word: string) {
  return [word, word.toUpperCase(), word.toLowerCase(), word.normalize('NFD')].flatMap((text) => {
    const utf8 = Buffer.from(text);
    const utf16 = Buffer.from(text, 'utf16le');
    const inexact = {
      plain: text,
      Latin: utf8.toString('latin1'),
      URL: encodeURIComponent(text),
      form: new URLSearchParams({ '': text }).toString().slice(1),
      JSON: text.replace(/[^ -~]/g, (sign) => `\\u${codeOf(sign).toString(16).padStart(4, '0')}`),
      HTML: text.replace(/[^ -~]/g, (sign) => `&#${codeOf(sign)};`),
      hex: utf8.toString('hex'),
      'UTF-16 hex': utf16.toString('hex'),
    };
    const exact = [0, 1, 2].flatMap((shift) => [
      { name: `base64+${shift}`, form: base64At(utf8, shift), isExact: true },
      { name: `base64url+${shift}`, form: urlSafe(base64At(utf8, shift)), isExact: true },
      { name: `UTF-16 base64+${shift}`, form: base64At(utf16, shift), isExact: true },
    ]);
    const rest = Object.entries(inexact).map(([name, form]) => {
      return { name, form: form.toLowerCase(), isExact: false };
    });
    return [...rest, ...exact];
  });
}

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0;
const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');

/** The part of its base64 that stays the same whatever stands before and after it. */
function base64At(bytes: Buffer, shift: number): string {
  const padded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const start = Math.ceil((shift * 4) / 3);
  const end = Math.floor(((shift + bytes.length) * 8) / 6);
  return padded.slice(start, end);
}
