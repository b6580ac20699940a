import type { DestructionCertificate } from '@sightline/contracts';

/** The certificate as it is kept in a file: the same words in the same order every time. */
export function certificateText(certificate: DestructionCertificate): string {
  return `${JSON.stringify(certificate, null, 2)}\n`;
}
