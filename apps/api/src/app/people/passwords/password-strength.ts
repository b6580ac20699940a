import { Injectable } from '@nestjs/common';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { ProblemError } from '../../platform/errors';

/** Of 0 to 4: at 3 a password withstands guessing at the rate our hashing allows. */
const leastScore = 3;
/** Words that anybody who attacks this product tries first. */
const ownWords = ['sightline', 'safeguarding', 'partnership', 'multi-agency', 'audit'];

/** Refuses passwords that are common, are a pattern, or are made of the person's own name. */
@Injectable()
export class PasswordStrength {
  private checker: ZxcvbnFactory | undefined;

  /** Throws a problem that names the field; the password itself goes nowhere. */
  check(password: string, about: { readonly name: string; readonly email: string }): void {
    // Made when first needed: reading the lists takes a moment and most servers never need them.
    this.checker ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
    const { score } = this.checker.check(password, [...wordsOf(about), ...ownWords]);
    if (score >= leastScore) return;
    const message =
      'This password is easily guessed: it is common, a pattern, or about you. ' +
      'Three or four words that have nothing to do with each other make a good one';
    throw new ProblemError('request.invalid', undefined, {
      fields: [{ field: 'password', message }],
    });
  }
}

/** The parts of a name and an address, and both run together as people write them. */
function wordsOf({ name, email }: { readonly name: string; readonly email: string }): string[] {
  const parts = [name.toLowerCase().split(/\s+/), email.toLowerCase().split(/[@._-]/)];
  return [...parts.flat(), parts[0]!.join(''), email.split('@')[0]!.replaceAll(/\W/g, '')];
}
