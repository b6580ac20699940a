import 'vega';

declare module 'vega' {
  /** Vega's measure of text, which its own types leave out; `width` may be replaced. */
  export const textMetrics: {
    width: (
      item: { readonly fontSize?: number; readonly fontWeight?: string | number },
      text: unknown,
    ) => number;
  };
}
