import { isDeepStrictEqual } from 'node:util';
import {
  apiRoot,
  formFileType,
  paths,
  type DraftView,
  type ImportedDraftView,
  type TemplateView,
} from '@sightline/contracts';
import { shippedTemplates } from '@sightline/shipped-templates';
import type { Person } from '../smoke/http';
import type { Figure } from './figures';
import { signInAs } from './people';
import type { BuiltServer } from './server';

/**
 * Every shipped form out of the built server as the bytes of an .xlsx file, in again as a draft, and
 * compared with what ships: how many are identical, nothing being left out.
 */
export async function xlsFormRoundTrip({ url }: BuiltServer): Promise<Figure[]> {
  const coordinator = await signInAs(url, 'Audit co-ordinator');
  const forms = await coordinator.get<TemplateView[]>(paths.templates);
  let identical = 0;
  for (const shipped of shippedTemplates) {
    const form = forms.find(({ key, isShipped }) => isShipped && key === shipped.key);
    const version = form?.versions[0];
    if (!version) throw new Error(`The server does not ship ${shipped.key}`);
    const path = `${paths.templateVersions}/${version.id}/download?format=xlsx`;
    const { draft, notes } = await imported(url, coordinator, await coordinator.download(path));
    const { definition } = await coordinator.get<DraftView>(`${paths.templateDrafts}/${draft.id}`);
    if (notes.length === 0 && isDeepStrictEqual(definition, plain(shipped))) identical += 1;
  }
  const n = shippedTemplates.length;
  const name = 'xlsform-roundtrip';
  return [{ name, value: identical, unit: 'forms identical', bar: n, better: 'higher', n }];
}

async function imported(
  url: string,
  { credentials }: Person,
  { bytes }: { readonly bytes: Uint8Array },
): Promise<ImportedDraftView> {
  const response = await fetch(`${url}/${apiRoot}/${paths.templateDrafts}/import?format=xlsx`, {
    method: 'POST',
    headers: { ...credentials, 'content-type': formFileType },
    body: Uint8Array.from(bytes),
  });
  if (!response.ok) throw new Error(`Import: ${response.status} ${await response.text()}`);
  return (await response.json()) as ImportedDraftView;
}

/** As JSON holds it: properties that are undefined are not there. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
