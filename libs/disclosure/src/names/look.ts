import {
  bodies,
  courtTitles,
  deeds,
  fromWords,
  household,
  kin,
  inPersons,
  kinNoun,
  movement,
  naming,
  particles,
  placeWords,
  speech,
  titles,
  trades,
} from '../lists/cues';
import { eponyms } from '../lists/field-words';
import { abstractNames, wordSurnames } from '../lists/word-names';
import { isMisspelt } from './misspelt';
import { roleFrom } from './roles';
import { withoutPossession, type Token } from './tokens';
import { classOf, isGiven, isSurnameLike, type WordClass } from './word-class';

const mostWords = 5;

/** One word of the text and its neighbours. */
export class Look {
  private readonly token: Token;
  private readonly found: WordClass;
  private readonly before: string;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly at: number,
    private readonly shouting: boolean,
  ) {
    this.token = tokens[at]!;
    this.before = this.wordBefore();
    this.found = this.mayBeName() ? classOf(this.token) : 'word';
  }

  beginsName(): boolean {
    const { token, found } = this;
    if (!this.mayBeName()) return false;
    if (!token.isCapital) return found === 'name' && isGiven(token);
    if (this.followsTitle()) return true;
    if (eponyms.test(this.text.slice(this.nameEnd(), token.end + 30))) return false;
    if (token.isShouted && !this.shouting) return this.isShoutedName();
    if (this.shouting) return found === 'name' && isGiven(token);
    switch (found) {
      case 'name':
        return !this.isNameOfBody() && !this.isPlace();
      case 'unknown':
        return token.folded.length > 2 && !this.isNameOfBody() && !this.isPlace() && !this.isSlip();
      case 'proper':
        return this.isPlainlyPerson() && !this.isNameOfBody();
      case 'place':
        return this.isPlaceAndPerson() && !this.isNameOfBody();
      case 'place-name':
        return (this.isPlaceAndPerson() || !this.isPlainlyPlace()) && !this.isNameOfBody();
      case 'word-name':
        return this.isWordName();
      default:
        return wordSurnames.has(token.folded) && (naming.has(this.before) || this.hasInitial());
    }
  }

  /** Index of the last word of the name that begins here. */
  lastOfName(): number {
    let last = this.at;
    while (last - this.at < mostWords) {
      const next = this.tokens[last + 1];
      if (!next?.touches || /['’ʼ]s$/iu.test(this.tokens[last]!.text)) break;
      const isParticle = particles.has(next.text.toLowerCase()) && this.joins(last + 2);
      if (isParticle) last += 2;
      else if (this.joins(last + 1)) last += 1;
      else break;
    }
    return last;
  }

  /** A capital letter before the name belongs to it: "J. Okafor". */
  firstOfName(): number {
    const initial = this.tokens[this.at - 1];
    if (!initial || initial.text.length !== 1 || !initial.isCapital) return this.at;
    const gap = this.text.slice(initial.end, this.token.start);
    const isArticle = /[AI]/.test(initial.text) && gap === ' ';
    return /^\.? ?$/.test(gap) && !isArticle ? this.at - 1 : this.at;
  }

  /** The role that the word before gives the person. */
  role(): string | undefined {
    return roleFrom(this.before);
  }

  /** Words in small letters, which most are, are looked up only where another says "person". */
  private mayBeName(): boolean {
    const { folded, isCapital } = this.token;
    if (isCapital) return folded.length >= 2;
    return folded.length > 3 && this.hasPersonBeside();
  }

  private hasPersonBeside(): boolean {
    if (naming.has(this.before) || kin.has(this.before)) return true;
    const next = this.tokens[this.at + 1];
    const isPossessive = /['’ʼ]s$/iu.test(this.token.text);
    if (isPossessive) return kinNoun.test(this.text.slice(this.nameEnd(), this.token.end + 40));
    return next?.touches === true && deeds.has(next.text.toLowerCase());
  }

  private joins(index: number): boolean {
    const next = this.tokens[index];
    if (!next?.touches || !next.isCapital) return false;
    if (next.isShouted && next.text.length > 1 && !this.shouting && !isGiven(next)) return false;
    const found = classOf(next);
    if (found === 'place') return isSurnameLike(next, found);
    const isBody = bodies.has(next.folded) && !wordSurnames.has(next.folded);
    return isSurnameLike(next, found) && !isBody;
  }

  private followsTitle(): boolean {
    const { token, before } = this;
    if (!token.isCapital || token.isShouted || !titles.has(before)) return false;
    const title = this.tokens[this.at - 1]!;
    const gap = this.text.slice(title.end, token.start);
    if (!/^\.? {0,2}$/.test(gap) || gap === '') return false;
    if (kin.has(before)) return this.found !== 'word' && this.found !== 'field';
    if (!courtTitles.has(before)) return this.found !== 'field';
    const isNameLike = this.found !== 'word' && this.found !== 'field';
    return title.isCapital && (isNameLike || wordSurnames.has(token.folded));
  }

  private wordBefore(): string {
    const token = this.tokens[this.at - 1];
    if (!token) return '';
    const gap = this.text.slice(token.end, this.token.start);
    const word = token.text.toLowerCase();
    if (/^\. ?$/.test(gap)) return titles.has(word) ? word : '';
    return /^[,:( "“‘'\u00a0-]{1,4}$/.test(gap) ? word : '';
  }

  private nameEnd(): number {
    return this.token.start + withoutPossession(this.token.text).length;
  }

  private isKinOf(): boolean {
    return (
      naming.has(this.before) ||
      (kin.has(this.before) && !this.isWordOnly()) ||
      kinNoun.test(this.text.slice(this.nameEnd(), this.token.end + 40))
    );
  }

  private isWordOnly(): boolean {
    return this.found === 'place' || this.found === 'field';
  }

  private isBesideGiven(): boolean {
    const before = this.tokens[this.at - 1];
    return this.token.touches && before !== undefined && before.isCapital && isGiven(before);
  }

  /** Cues that say "person" of a word that may be something else. */
  private isPlainlyPerson(): boolean {
    const next = this.tokens[this.at + 1];
    const does = next?.touches === true && deeds.has(next.text.toLowerCase());
    const isTraded = trades.has(this.before) && this.token.isCapital;
    return this.isKinOf() || does || isTraded || (this.token.isCapital && this.joinsName());
  }

  private joinsName(): boolean {
    const next = this.tokens[this.at + 1];
    return next?.touches === true && next.isCapital && classOf(next) === 'name';
  }

  /** Grace, Mark: with a capital inside a sentence, and not one of several words with capitals. */
  private isWordName(): boolean {
    const { token } = this;
    const next = this.tokens[this.at + 1];
    const nextIsName =
      next?.touches === true && next.isCapital && isSurnameLike(next, classOf(next));
    if (/^ ?\d/.test(this.text.slice(token.end, token.end + 2))) return false;
    if (
      token.folded === 'amber' &&
      /\b(?:rag|rat(?:ed|ing)|red|status|green)\b.{0,30}$/iu.test(this.sight())
    )
      return false;
    if (token.opens) return this.opensWithPerson();
    const before = this.tokens[this.at - 1];
    const isAmongCapitals =
      (token.touches && before?.isCapital === true && !before.opens) ||
      (next?.touches === true && next.isCapital && !nextIsName);
    return !isAmongCapitals && !this.isNameOfBody() && !this.isPlace();
  }

  /** What stands close before the word. */
  private sight(): string {
    return this.text.slice(Math.max(0, this.token.start - 40), this.token.start);
  }

  /** "Grace told", "Grace is settled", "Grace and Zofia"; but "Hope is low". */
  private opensWithPerson(): boolean {
    const { token } = this;
    if (this.isKinOf() || this.joinsName() || this.hasSurnameNext()) return true;
    const next = this.tokens[this.at + 1];
    const word = next?.touches ? next.text.toLowerCase() : '';
    const third = this.tokens[this.at + 2];
    const isPair = word === 'and' && third?.touches === true && third.isCapital;
    if (isPair) return isSurnameLike(third, classOf(third));
    return (abstractNames.has(token.folded) ? speech : deeds).has(word);
  }

  /** "told Lincoln’s mother", "Derby Popescu": a place that somebody is called after. */
  private isPlaceAndPerson(): boolean {
    const next = this.tokens[this.at + 1];
    const does = next?.touches === true && speech.has(next.text.toLowerCase());
    return this.isKinOf() || this.isBesideGiven() || does || this.hasSurnameNext();
  }

  private hasSurnameNext(): boolean {
    const next = this.tokens[this.at + 1];
    if (!next?.touches || !next.isCapital || next.isShouted) return false;
    if (classOf(next) === 'name') return true;
    return wordSurnames.has(next.folded) && this.isRoundedOff(next);
  }

  /** "D. Green (health visitor)"; but not "A. Young people". */
  private hasInitial(): boolean {
    const initial = this.tokens[this.at - 1];
    if (initial?.text.length !== 1 || !initial.isCapital) return false;
    const gap = this.text.slice(initial.end, this.token.start);
    return gap === '. ' && this.isRoundedOff(this.token);
  }

  /** A comma, a bracket or a verb after it: the surname is the end of the name. */
  private isRoundedOff(surname: Token): boolean {
    return /^(?: ?[(,.;)]|['’]s| (?:said|told|is|was|has|attended)\b)/.test(
      this.text.slice(surname.end, surname.end + 12),
    );
  }

  /** "from Jordan", "Chelsea and Westminster": where the place itself is meant. */
  private isPlainlyPlace(): boolean {
    return this.isPlace() || fromWords.has(this.before) || this.isThing();
  }

  /** A misspelt word at the head of a sentence; a name with a word that says so is none. */
  private isSlip(): boolean {
    const isPerson = this.isKinOf() || this.joinsName();
    return this.token.opens && !isPerson && isMisspelt(this.token.folded);
  }

  /** A short name in capitals is taken for an abbreviation. */
  private isShoutedName(): boolean {
    return this.found === 'name' && this.token.folded.length > 4 && isGiven(this.token);
  }

  /** "Rowntree Foundation", "Fernbeck ward": the name of a body or a place, not of a person. */
  private isNameOfBody(): boolean {
    if (this.followsTitle()) return false;
    for (let index = this.at + 1; index <= this.at + 3; index += 1) {
      const next = this.tokens[index];
      if (!next?.touches) return false;
      if (bodies.has(next.text.toLowerCase()) && !(next.isCapital && this.isFullName(index))) {
        return next.isCapital || index === this.at + 1;
      }
      if (!next.isCapital) return false;
    }
    return false;
  }

  /** "Zofia Hall": a given name and a surname that is also a kind of building. */
  private isFullName(index: number): boolean {
    return (
      index === this.at + 1 && isGiven(this.token) && wordSurnames.has(this.tokens[index]!.folded)
    );
  }

  /** "the Shahmeer family" is a name; "the Thrive model" and "the Arnold strategy" are not. */
  private isThing(): boolean {
    if (this.before !== 'the' || this.followsTitle()) return false;
    const next = this.tokens[this.at + 1];
    if (next === undefined) return true;
    const isHousehold = household.has(withoutPossession(next.text.toLowerCase()));
    return !(next.touches && (isHousehold || (next.isCapital && this.joins(this.at + 1))));
  }

  /** "in Arnold" is a town; "trust in Arnold" is a person. */
  private isPlace(): boolean {
    if (this.isThing()) return true;
    const earlier = this.tokens[this.at - 2]?.text.toLowerCase() ?? '';
    if (this.before === 'to' && movement.has(earlier)) return true;
    if (!placeWords.has(this.before)) return false;
    if (/^['’]s/.test(this.text.slice(this.nameEnd(), this.nameEnd() + 2))) return false;
    return !(this.before === 'in' && inPersons.has(earlier));
  }
}
