import type { DestructionCertificate } from '@sightline/contracts';
import { paragraph, type Block, type ReportDocument } from '@sightline/report-model';

const counted = 'Cases whose counting day was destroyed';
const linked = 'Cases that a later audit keeps a sealed link to, until its own key goes';

/** The printed page of a certificate of destruction; it is of the day the key went, for ever. */
export function destructionDocument(
  certificate: DestructionCertificate,
  day: string,
): ReportDocument {
  const { audit, partnership } = certificate;
  return {
    metadata: {
      ...{ title: 'Certificate of destruction', subject: audit, partnership },
      ...{ marking: 'OFFICIAL', language: 'en-GB', version: 'Identities of the audit' },
      ...{ date: day, layout: 'form' },
    },
    blocks: [
      facts(certificate),
      paragraph([
        { text: 'What this means. ', bold: true },
        {
          text:
            'The key is gone from the key store, so that nothing opens these identities again: no ' +
            'copy of the database and no backup of it. Answers, findings and the report of the ' +
            'audit stay; they name no child.',
        },
      ]),
      paragraph([
        { text: 'What proves it. ', bold: true },
        {
          text:
            'The request and its confirmation by a second person stand on the trail, which shows ' +
            'when an entry of it is changed or missing.',
        },
      ]),
    ],
  };
}

function facts(certificate: DestructionCertificate): Block {
  const { identities, fields, ownIds, countingDays, linkedLater, openings } = certificate;
  const items: [string, string][] = [
    ['Audit', certificate.audit],
    ['Id of the audit', certificate.auditId],
    ['Partnership', certificate.partnership],
    ['Fingerprint of the key', certificate.keyFingerprint],
    ['Cipher', certificate.cipher],
    ['Asked for', `${said(certificate.askedAt)} by ${certificate.askedBy}`],
    ['Confirmed', `${said(certificate.confirmedAt)} by ${certificate.confirmedBy}`],
    ['Identities destroyed', `${identities}, with ${fields} fields`],
    ['Numbers of agencies destroyed', String(ownIds)],
    ['Openings before', String(openings)],
  ];
  if (countingDays !== undefined) items.splice(-1, 0, [counted, String(countingDays)]);
  if (linkedLater) items.splice(-1, 0, [linked, String(linkedLater)]);
  return {
    kind: 'definition-list',
    items: items.map(([term, text]) => ({ term, runs: [{ text }] })),
  };
}

function said(instant: string): string {
  return `${instant.slice(0, 10)} at ${instant.slice(11, 16)} UTC`;
}
