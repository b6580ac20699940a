import { attackPublication } from '@sightline/disclosure/testing';
import type { Figure } from './figures';

const publications = 1000;

/** Random publications attacked by search, the attacker knowing the rules and all that is told. */
export function disclosureAttack(): readonly Figure[] {
  let recovered = 0;
  for (let seed = 1; seed <= publications; seed += 1) {
    if (attackPublication(seed).recovered.length > 0) recovered += 1;
  }
  return [
    {
      ...{ name: 'disclosure-attack', value: recovered, unit: 'publications recovered' },
      ...{ bar: 0, better: 'lower', n: publications },
    },
  ];
}
