import { spawnSync } from 'node:child_process';

type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDictionary;
interface PdfDictionary {
  readonly [name: string]: PdfValue;
}

type PdfObject =
  | { readonly value: PdfValue }
  | { readonly stream: { readonly dict: PdfDictionary } };

/** A part of the page as an assistive device meets it: its role, and what of it is said in words. */
export interface PdfTag {
  readonly role: string;
  /** What a picture shows, in words. */
  readonly alternative: string;
  /** Of a head of a table: what it is the head of. */
  readonly scope: string;
  readonly children: readonly PdfTag[];
}

/** What of a PDF a screen reader uses. */
export interface PdfStructure {
  readonly isMarked: boolean;
  readonly language: string;
  readonly showsTitle: boolean;
  readonly bookmarks: readonly string[];
  readonly tags: readonly PdfTag[];
}

/** The structure of a PDF, read from its objects as qpdf gives them. */
export function readStructure(file: string): PdfStructure {
  const { stdout, error } = spawnSync('qpdf', ['--json', '--json-stream-data=none', file], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  });
  if (error) throw error;
  const { qpdf } = JSON.parse(stdout) as { qpdf: [object, Record<string, PdfObject>] };
  const reader = new ObjectReader(qpdf[1]);
  const root = reader.dictionary(reader.dictionary(qpdf[1]['trailer'])['/Root']);
  return {
    isMarked: reader.dictionary(root['/MarkInfo'])['/Marked'] === true,
    language: reader.text(root['/Lang']),
    showsTitle: reader.dictionary(root['/ViewerPreferences'])['/DisplayDocTitle'] === true,
    bookmarks: reader.bookmarks(reader.dictionary(root['/Outlines'])['/First']),
    tags: reader.tags(reader.dictionary(root['/StructTreeRoot'])['/K']),
  };
}

/** The tags of a tree, each before what it holds. */
export function everyTag(tags: readonly PdfTag[]): readonly PdfTag[] {
  return tags.flatMap((tag) => [tag, ...everyTag(tag.children)]);
}

class ObjectReader {
  constructor(private readonly objects: Readonly<Record<string, PdfObject>>) {}

  bookmarks(first: PdfValue | undefined): string[] {
    const found: string[] = [];
    for (let next = first; next !== undefined; ) {
      const mark = this.dictionary(next);
      found.push(this.text(mark['/Title']), ...this.bookmarks(mark['/First']));
      next = mark['/Next'];
    }
    return found;
  }

  /** Marks of content have no role of their own and are left out. */
  tags(kids: PdfValue | undefined): PdfTag[] {
    const given = this.value(kids);
    if (Array.isArray(given)) return given.flatMap((kid: PdfValue) => this.tags(kid));
    const tag = this.dictionary(given);
    if (typeof tag['/S'] !== 'string') return [];
    return [
      {
        role: tag['/S'].slice(1),
        alternative: this.text(tag['/Alt']),
        scope: this.scopeOf(tag['/A']),
        children: this.tags(tag['/K']),
      },
    ];
  }

  dictionary(value: PdfValue | PdfObject | undefined): PdfDictionary {
    const given = this.value(value);
    return given !== null && typeof given === 'object' && !Array.isArray(given)
      ? ((given as { value?: PdfDictionary }).value ?? (given as PdfDictionary))
      : {};
  }

  text(value: PdfValue | undefined): string {
    const given = this.value(value);
    return typeof given === 'string' ? given.replace(/^u:/, '') : '';
  }

  private scopeOf(attributes: PdfValue | undefined): string {
    const given = this.value(attributes);
    const all = Array.isArray(given) ? (given as readonly PdfValue[]) : [given];
    const scopes = all.map((one) => this.dictionary(one)['/Scope']);
    return this.text(scopes.find((scope) => scope !== undefined)).slice(1);
  }

  private value(value: PdfValue | undefined): PdfValue {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value ?? null;
    const object = this.objects[`obj:${value}`];
    if (!object) return null;
    return 'value' in object ? object.value : object.stream.dict;
  }
}
