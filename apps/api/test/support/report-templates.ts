import { usualAssuranceLevels, usualTemplate, type TemplateSection } from '@sightline/analysis';
import type { WriteReportTemplateDto } from '@sightline/contracts';

/** How Sightline proposes reports, as a co-ordinator would send it, with what is changed of it. */
export function usualReportTemplate(
  revision: number,
  change: (sections: TemplateSection[]) => TemplateSection[] = (sections) => sections,
): WriteReportTemplateDto {
  const { sections, style } = usualTemplate('Castle City Safeguarding Children Partnership');
  const assurance = usualAssuranceLevels.map((level) => ({ ...level }));
  return { sections: change([...sections]), assurance, ...style, revision };
}
