/** A reporter of vitest's that writes down which tests passed only on a second go, and why not on the first. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Where it writes them: a list of lines. */
export const secondGoFile = '.results/secondGo.json';

export default class SecondGo implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const late = modules.flatMap(({ children }) => [...children.allTests('passed')]).filter(isLate);
    mkdirSync(dirname(secondGoFile), { recursive: true });
    writeFileSync(secondGoFile, JSON.stringify(late.map(lineOf)));
  }
}

const isLate = (test: TestCase): boolean => test.diagnostic()?.flaky === true;

function lineOf(test: TestCase): string {
  const [error] = test.result().errors ?? [];
  const [reason = ''] = error?.message.split('\n') ?? [];
  return `${test.module.relativeModuleId} > ${test.fullName}: ${reason}`;
}
