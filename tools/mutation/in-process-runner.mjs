// A Stryker test runner for the pure libraries. Starting Jest costs a third of a second and a mutant
// of a pure function a few milliseconds, so Jest was nine tenths of a mutation run. Here the specs
// are compiled once; each mutant gets modules of its own, loaded anew, and only the spec files that
// reach it are loaded. `describe`, `it` and `it.each` are all that specs of the libraries use.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { fileOfTest, loadSpecs } from './load-specs.mjs';

const namespace = '__stryker__';

class InProcessRunner {
  /** Milliseconds each test took the last time: one that kills need not wait for a slow one. */
  took = new Map();

  static inject = ['options'];

  constructor({ inProcess }) {
    const skipped = inProcess.skip.map((pattern) => new RegExp(pattern));
    this.specs = readdirSync(inProcess.specs, { recursive: true })
      .filter((file) => file.endsWith('.spec.ts') && !skipped.some((each) => each.test(file)))
      .sort()
      .map((file) => join(process.cwd(), inProcess.specs, file));
    this.context = globalThis[namespace] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.activate(undefined, undefined);
    this.context.mutantCoverage = { static: {}, perTest: {} };
    const results = [];
    for (const file of this.specs) {
      for (const test of loadSpecs([file])) {
        this.context.currentTestId = test.id;
        results.push(await resultOf(test));
        this.context.currentTestId = undefined;
      }
    }
    const { mutantCoverage } = this.context;
    this.context.mutantCoverage = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    this.activate(activeMutant.id, hitLimit);
    const wanted = testFilter && new Set(testFilter);
    const files = wanted ? new Set([...wanted].map(fileOfTest)) : this.specs;
    const results = [];
    try {
      const tests = loadSpecs(files).filter(({ id }) => !wanted || wanted.has(id));
      for (const test of this.quickestFirst(tests)) {
        const result = await resultOf(test);
        results.push(result);
        this.took.set(test.id, result.timeSpentMs);
        if (result.status === TestStatus.Failed && !disableBail) break;
      }
    } catch (error) {
      // A spec file that does not load: Jest and Stryker count that as an error, not as a kill.
      return { status: 'error', errorMessage: String(error?.stack ?? error) };
    }
    return this.outcome(results, disableBail);
  }

  quickestFirst(tests) {
    const timeOf = ({ id }) => this.took.get(id) ?? 0;
    return tests.sort((a, b) => timeOf(a) - timeOf(b));
  }

  activate(mutant, hitLimit) {
    this.context.activeMutant = mutant;
    this.context.hitLimit = hitLimit;
    this.context.hitCount = hitLimit === undefined ? undefined : 0;
  }

  outcome(tests, disableBail) {
    const { hitCount, hitLimit } = this.context;
    const complete = { status: DryRunStatus.Complete, tests };
    return toMutantRunResult(determineHitLimitReached(hitCount, hitLimit) ?? complete, disableBail);
  }
}

async function resultOf({ id, file, run }) {
  const started = performance.now();
  const test = { id, name: id, fileName: file };
  try {
    await run();
    return { ...test, timeSpentMs: performance.now() - started, status: TestStatus.Success };
  } catch (error) {
    const failureMessage = String(error?.message ?? error);
    const timeSpentMs = performance.now() - started;
    return { ...test, timeSpentMs, status: TestStatus.Failed, failureMessage };
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
];

export const strykerValidationSchema = {
  properties: {
    inProcess: {
      type: 'object',
      additionalProperties: false,
      required: ['specs', 'skip'],
      properties: {
        specs: { description: 'The folder the spec files are under.', type: 'string' },
        skip: {
          description: 'Patterns of spec files that take too long for each mutant.',
          type: 'array',
          items: { type: 'string' },
        },
      },
    },
  },
};
