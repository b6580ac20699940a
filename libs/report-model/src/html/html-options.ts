/** How the fragment will be shown. */
export interface HtmlOptions {
  /** As drawings in the page, or as pictures, which an HTML sanitiser lets through. */
  readonly charts: 'inline' | 'image';
  /** Whether to write contents and links inside the page; off where the page has its own. */
  readonly links: boolean;
  /** Level of the title; sections are one below. */
  readonly titleLevel: 1 | 2;
}

/** A page of its own, or a part of one that shows HTML as it is. */
export const pageHtml: HtmlOptions = { charts: 'inline', links: true, titleLevel: 1 };

/** For the client, whose sanitiser takes ids and SVG away, and whose base address breaks '#' links. */
export const screenHtml: HtmlOptions = { charts: 'image', links: false, titleLevel: 2 };
