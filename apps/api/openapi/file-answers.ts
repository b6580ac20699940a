import { formFileType } from '@sightline/contracts';
import { workbookType } from '../src/app/platform/spreadsheets';

const pdf = 'application/pdf';
const json = 'application/json';
const csv = 'text/csv';
const tsv = 'text/tab-separated-values';
const documents = [pdf, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'];
const renderings = [...documents, 'text/html', workbookType, csv, json, 'application/zip'];

/** Types of the answers that are files or text, by handler. */
const files: Readonly<Record<string, readonly string[]>> = {
  'DocumentationController.document': [json],
  'DocumentationController.file': ['text/css', 'text/javascript'],
  'DraftsController.download': [json, workbookType],
  'ExtractsController.download': documents,
  'FormTemplatesController.download': [json, workbookType],
  'FormTemplatesController.print': documents,
  'FormTemplatesController.schema': ['application/schema+json'],
  'HealthController.metrics': ['text/plain'],
  'MeetingsController.download': [csv],
  'PacksController.file': [pdf],
  'ProgrammesController.download': [csv],
  'PublicationsController.briefing': documents,
  'PublicationsController.download': renderings,
  'ReportsController.download': renderings,
  'ReturnPaperController.print': documents,
  'SamplePapersController.certificate': [json, pdf],
  'SamplePapersController.frame': [tsv],
  'SamplePapersController.frameOfDraw': [tsv],
  'TimelinessController.file': [workbookType, csv],
  'VaultController.certificate': [json, pdf],
};

const bytes = { type: 'string', format: 'binary' };

/** Bodies that are a file, which no contract describes. */
const upload = { required: true, content: { [formFileType]: { schema: bytes } } };

/** Bodies that are files, by handler. */
export const uploads: Readonly<Record<string, object>> = {
  'DraftsController.import': upload,
  'DraftsController.check': upload,
};

/** What a handler answers where that is a file; a new one must be named here. */
export function contentOfFile(handler: string, isFile: boolean): object | undefined {
  const types = files[handler];
  if (!types && isFile) throw new Error(`${handler} answers a file: say of which type`);
  return types && Object.fromEntries(types.map((type) => [type, { schema: schemaOf(type) }]));
}

function schemaOf(type: string): object {
  return type.endsWith('json') ? { type: 'object' } : bytes;
}
