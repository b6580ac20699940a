import { DraftComment } from './entities/draft-comment.entity';
import { FormDraft } from './entities/form-draft.entity';
import { FormSettingsRecord } from './entities/form-settings.entity';
import { FormTemplate } from './entities/form-template.entity';
import { FormVersion } from './entities/form-version.entity';
import { LocalForm } from './entities/local-form.entity';

export { type FormFile } from './drafts/form-files';
export { toDownload } from './drafts/form-download';
export { FormVersion } from './entities/form-version.entity';
export * from './form-paper.service';
export * from './form-templates.module';
export * from './form-templates.service';
export { FormSettingsService } from './form-settings.service';
export { LocalFormsService } from './local-forms.service';

export const formTemplateEntities = [
  FormTemplate,
  FormVersion,
  FormDraft,
  DraftComment,
  FormSettingsRecord,
  LocalForm,
];
