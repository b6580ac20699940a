import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ChartDrawings, PreparedDocument, PreparedMetadata } from '@sightline/report-model';
import { fontBytes } from '../worker/fonts';
import {
  codePoints,
  isReplaceable,
  refusedTexts,
  replaceTexts,
  replaceUnsure,
} from './refused-text';
import briefingTemplate from './briefing.typ';
import reportTemplate from './report.typ';
import { typstDocument, withBreaks } from './typst-document';
import beginning from './words.typ';

/** Refusals name what they refuse; a document that is refused more often is stripped to be sure. */
const attempts = 6;

const templates: Record<PreparedMetadata['layout'], string> = {
  report: beginning + reportTemplate,
  form: beginning + reportTemplate,
  briefing: beginning + briefingTemplate,
};

let compiler: NodeCompiler | undefined;

/**
 * The report as PDF/UA-1: tagged, titled, with bookmarks and language, and refused by Typst itself
 * if a heading skips a level or a picture has no words. The same document gives the same bytes.
 */
export function renderPdf(document: PreparedDocument, drawings: ChartDrawings): Uint8Array {
  const replaced: string[] = [];
  let strip = (json: string) => json;
  const write = () => {
    const named = replaced.map(codePoints);
    return strip(JSON.stringify(withBreaks(typstDocument(document, drawings, named))));
  };
  const template = templates[document.metadata.layout];
  const seconds = Math.max(0, Math.floor(Date.parse(document.metadata.date) / 1000)) || 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const result = compile(template, write(), seconds);
    if (result.pdf) return result.pdf;
    const refused = refusedTexts(result.refusal);
    if (refused.length === 0) throw new Error(`Typst refused the report: ${result.refusal}`);
    const texts = refused.filter((text) => isReplaceable(text) && !replaced.includes(text));
    if (texts.length === 0) break;
    replaced.push(...texts);
    const before = strip;
    strip = (json) => replaceTexts(before(json), texts);
  }
  replaced.push(...replaceUnsure(write()).texts);
  const result = compile(template, replaceUnsure(write()).json, seconds);
  if (result.pdf) return result.pdf;
  throw new Error(`Typst refused the report: ${result.refusal}`);
}

/** Gives back what the compiler keeps in memory for the next time. */
export function forgetCompilations(): void {
  compiler?.evictCache(0);
}

type Compilation =
  | { readonly pdf: Uint8Array }
  | { readonly pdf?: undefined; readonly refusal: string };

function compile(template: string, json: string, creationTimestamp: number): Compilation {
  compiler ??= NodeCompiler.create({
    workspace: __dirname,
    fontArgs: [{ fontBlobs: fontBytes() }],
  });
  const result = compiler.compile({ mainFileContent: template, inputs: { report: json } });
  if (!result.result) {
    return { refusal: JSON.stringify(result.takeError()?.shortDiagnostics ?? 'no reason given') };
  }
  try {
    return { pdf: compiler.pdf(result.result, { pdfStandard: 'ua-1', creationTimestamp }) };
  } catch (error) {
    // Typst reports glyphs that no font has here, in the words of its exporter.
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
}
