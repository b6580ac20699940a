import type { Permission } from '@sightline/domain';
import type { IconName } from '../shared/ui/icons';

export interface NavigationItem {
  readonly label: string;
  readonly link: string;
  readonly icon: IconName;
  /** Shown to those who have any of these. */
  readonly anyOf: readonly Permission[];
}

/** The main pages, in the order of the work. */
export const navigationItems: readonly NavigationItem[] = [
  { label: 'Home', link: '/', icon: 'home', anyOf: ['session.use'] },
  { label: 'Programme', link: '/programme', icon: 'calendar', anyOf: ['programme.read'] },
  { label: 'Audits', link: '/audits', icon: 'audit', anyOf: ['audit.read'] },
  {
    label: 'Returns',
    link: '/returns',
    icon: 'answer',
    anyOf: ['return.check-known', 'return.write', 'return.sign-off'],
  },
  { label: 'Timeliness', link: '/timeliness', icon: 'clock', anyOf: ['timeliness.read'] },
  { label: 'Forms', link: '/forms', icon: 'plan', anyOf: ['template.read'] },
  {
    label: 'Settings',
    link: '/settings',
    icon: 'settings',
    anyOf: [
      'people.write',
      'settings.write',
      'school.write',
      'safeguarding.write',
      'safeguarding-lead.write',
      'vault.set',
    ],
  },
  { label: 'Trail', link: '/trail', icon: 'trail', anyOf: ['trail.read'] },
];
