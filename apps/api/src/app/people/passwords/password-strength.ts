import { Injectable } from '@nestjs/common';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { ProblemError } from '../../platform/errors';

/** Of 0 to 4: at 3 a password withstands guessing at the rate our hashing allows. */
const leastScore = 3;
/** Words that anybody who attacks this product tries first. */
const ownWords = ['sightline', 'safeguarding', 'partnership', 'multi-agency', 'audit'];

/** Refuses passwords that are common, are a pattern, or are made of the person's own name. */
@Injectable()
export class PasswordStrength {
  private checker: Promise<ZxcvbnFactory> | undefined;

  /** Throws a problem that names the field; the password itself goes nowhere. */
  async check(
    password: string,
    about: { readonly name: string; readonly email: string },
  ): Promise<void> {
    this.checker ??= madeChecker();
    const { score } = (await this.checker).check(password, [...wordsOf(about), ...ownWords]);
    if (score >= leastScore) return;
    const message =
      'This password is easily guessed: it is common, a pattern, or about you. ' +
      'Three or four words that have nothing to do with each other make a good one';
    throw new ProblemError('request.invalid', undefined, {
      fields: [{ field: 'password', message }],
    });
  }
}

/** Made when first needed: the lists take 25 MB, and most servers never need them. */
async function madeChecker(): Promise<ZxcvbnFactory> {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core');
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common');
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}

/** The parts of a name and an address, and both run together as people write them. */
function wordsOf({ name, email }: { readonly name: string; readonly email: string }): string[] {
  const parts = [name.toLowerCase().split(/\s+/), email.toLowerCase().split(/[@._-]/)];
  return [...parts.flat(), parts[0]!.join(''), email.split('@')[0]!.replaceAll(/\W/g, '')];
}
