/** Typst sources, joined into the worker as text by its bundle. */
declare module '*.typ' {
  const text: string;
  export = text;
}
