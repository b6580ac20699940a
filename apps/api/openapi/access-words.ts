import { roleLabels, rolePermissions, roles } from '@sightline/domain';
import type { Access } from '../src/app/platform/security';

/** Who may call a route, in words. */
export function accessWords(access: Access): string {
  switch (access.kind) {
    case 'public':
      return 'For anybody, signed in or not.';
    case 'signed-in':
      return 'For whoever is signed in.';
    case 'permission': {
      const holders = roles.filter((role) =>
        access.anyOf.some((permission) => rolePermissions[role].includes(permission)),
      );
      if (holders.length === roles.length) return 'For every role.';
      const labels = holders.map((role) => lowerFirst(roleLabels[role]));
      return `For: ${labels.join(', ')}.`;
    }
  }
}

/** "Chair" is a word, "QA subgroup member" begins with an abbreviation. */
function lowerFirst(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
