import type { ReturnView } from '@sightline/contracts';
import { pass } from './fast-clock';
import type { Person } from './person';
import { Seeded } from './seeded';
import { Record, Tab, wordsIn } from './tab';

/** Texts that every return has, with room for what is typed here. */
const questions = ['L2', 'N9'];
const mostSteps = 18;
/** Milliseconds of the client in which everything must have come to rest. */
const patience = 240_000;

type Deed = 'type' | 'wait' | 'cut' | 'mend' | 'deafen' | 'reload' | 'decide' | 'hand in';
/** As often as each stands here. */
const deeds: readonly Deed[] = [
  ...(['type', 'type', 'type', 'type', 'type', 'wait', 'wait', 'wait'] as const),
  ...(['cut', 'mend', 'mend', 'deafen', 'reload', 'decide', 'decide'] as const),
];

/** Two people with a tab or two each at one return, who do what comes into their heads. */
export class Schedule {
  private readonly random: Seeded;
  private readonly record = new Record();
  private tabs: Tab[] = [];
  private readonly log: string[] = [];

  constructor(
    readonly seed: number,
    private readonly returnId: string,
    private readonly people: readonly Person[],
  ) {
    this.random = new Seeded(seed);
  }

  /** What is wrong in the end, in words; empty where all is as it must be. */
  async run(): Promise<string[]> {
    for (const [index, person] of this.people.entries()) {
      for (let tab = 0; tab < this.random.between(1, 2); tab += 1) {
        await this.open(`${'ab'[index]!}${tab}w`, person);
      }
    }
    const steps = this.random.between(6, mostSteps);
    for (let step = 0; step < steps; step += 1) await this.step();
    if (this.random.happens(0.3)) await this.handInTogether();
    const faults = await this.settle();
    await this.handInAtLast();
    faults.push(...(await this.faults()));
    this.tabs.forEach((tab) => tab.close());
    return faults;
  }

  /** What was done, for whoever looks for the fault. */
  get story(): string {
    return this.log.join('; ');
  }

  private async open(name: string, person: Person): Promise<Tab> {
    const follows = this.random.happens(0.6);
    const tab = await Tab.open(name, person, this.returnId, this.record, follows);
    this.tabs.push(tab);
    return tab;
  }

  private async step(): Promise<void> {
    const tab = this.random.pick(this.tabs);
    const deed = this.random.pick(deeds);
    this.log.push(`${tab.name} ${deed}`);
    switch (deed) {
      case 'type':
        return this.write(tab);
      case 'wait':
        return pass(this.random.between(100, 4000));
      case 'cut':
        tab.network.isOnline = false;
        return;
      case 'mend':
        return this.mend(tab);
      case 'deafen':
        tab.network.losesAnswers = true;
        return;
      case 'reload':
        return this.reload(tab);
      case 'decide':
        tab.decide(this.random.pick(['mine', 'theirs']));
        return;
      case 'hand in':
        return tab.handIn();
    }
  }

  private async write(tab: Tab): Promise<void> {
    const question = this.random.pick(questions);
    for (let words = this.random.between(1, 3); words > 0; words -= 1) {
      tab.type(question);
      await pass(this.random.between(50, 900));
    }
  }

  private mend(tab: Tab): void {
    tab.network.isOnline = true;
    tab.network.losesAnswers = false;
    tab.store.retry();
  }

  private async reload(tab: Tab): Promise<void> {
    const person = this.people['ab'.indexOf(tab.name.charAt(0))]!;
    if (!(await tab.leave(this.random.happens(0.5)))) return;
    this.tabs = this.tabs.filter((each) => each !== tab);
    await this.open(`${tab.name}r`, person);
  }

  private async handInTogether(): Promise<void> {
    this.log.push('all hand in');
    await Promise.all(this.tabs.map((tab) => tab.handIn()));
  }

  /** Again and again, as people do while the server is away: it must count once. */
  private async handInAtLast(): Promise<void> {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await this.handInTogether();
      if (this.tabs.every(({ isWritable }) => !isWritable)) return;
      await pass(10_000);
    }
  }

  /** Everything is mended, conflicts are decided, and every tab comes to rest. */
  private async settle(): Promise<string[]> {
    this.tabs.forEach((tab) => this.mend(tab));
    const end = Date.now() + patience;
    while (Date.now() < end) {
      for (const tab of this.tabs) {
        tab.decide(this.random.pick(['mine', 'theirs']));
        if (tab.sync.phase() === 'failing') tab.store.retry();
        await tab.store.flush();
      }
      if (this.tabs.every(isAtRest)) return [];
      await pass(500);
    }
    const restless = this.tabs.filter((tab) => !isAtRest(tab));
    return restless.map(
      ({ name, sync }) =>
        `${name} did not come to rest: ${sync.phase()}, ${sync.edits().size} left`,
    );
  }

  private async faults(): Promise<string[]> {
    const view = await this.people[0]!.demand<ReturnView>('GET', `returns/${this.returnId}`);
    const { typed, acknowledged, givenUp, handedIn } = this.record;
    const faults: string[] = [];
    const shown = new Set(this.tabs.flatMap(wordsKept));
    for (const [word, question] of typed) {
      const places = wordsIn(view.answers[question]?.value).filter((each) => each === word).length;
      if (places > 1) faults.push(`${word} was saved ${places} times`);
      if (places === 1 || givenUp.has(word)) continue;
      if (acknowledged.has(word)) faults.push(`${word} was acknowledged and is gone`);
      else if (!shown.has(word)) faults.push(`${word} was typed and is gone`);
    }
    const times = view.history.filter(({ act }) => act === 'submit').length;
    if (times !== 1) faults.push(`it was handed in ${times} times`);
    if (handedIn > 1) faults.push(`${handedIn} tabs were told that they handed it in`);
    return faults;
  }
}

/** Nothing left to send; or the return is closed, and what is left is shown to be copied. */
function isAtRest({ sync }: Tab): boolean {
  if (sync.phase() === 'ended') return true;
  return sync.phase() === 'resting' && sync.edits().size === 0 && sync.conflicts().size === 0;
}

/** Words that a tab still shows as not saved. */
function wordsKept({ sync }: Tab): string[] {
  return [...sync.edits().values()].flatMap((edit) => wordsIn(edit?.value));
}
